"""The graph in Neo4j. Takes an open GraphStore; loads a server by Bolt, or writes the files of `neo4j-admin database import`."""
