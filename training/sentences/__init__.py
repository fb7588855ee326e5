"""Annotated sentences written for the project: see README.md beside this file."""
