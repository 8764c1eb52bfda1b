"""Compares what glassbert and the transformers library compute from the same model folder.

compare_with_transformers.py PROGRAM FOLDER: exit 0 where they agree, 1 where not, 77 where the
library isn't there. A folder whose config.json has fields named glassbert_... runs another network
in other programs, and is left out.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
# 16-bit weights are exact in both; what differs is the order of float sums over 6 layers.
TOLERANCE = 1e-4
TEXTS = [("The animal didn't cross the street because it was too tired.", None),
         ("The lamp is in the box. The ball is in the bag.", "Is the lamp in the bag?"),
         ("It was a slow and dull film, but the [MASK] was wonderful!", None)]


def reference(transformers, folder, config):
    if "BertForSequenceClassification" in config["architectures"]:
        return transformers.BertForSequenceClassification.from_pretrained(folder)
    return transformers.BertForMaskedLM.from_pretrained(folder)


def compare(torch, safetensors, program, folder, tokenizer, model, text, pair):
    inputs = tokenizer(text, pair, return_tensors="pt")
    with torch.no_grad():
        output = model(**inputs, output_hidden_states=True)
    with tempfile.TemporaryDirectory() as place:
        file = pathlib.Path(place) / "trace.safetensors"
        second = ["--pair", pair] if pair else []
        subprocess.run([program, "trace", "--model", folder, "--text", text, *second, "--out", file],
                       check=True, stderr=subprocess.DEVNULL)
        ours = safetensors.load_file(file)
    if ours["ids"].tolist() != inputs["input_ids"][0].tolist():
        return f"other ids: {ours['ids'].tolist()}, {inputs['input_ids'][0].tolist()}"
    theirs = {f"hidden.{i}": x[0] for i, x in enumerate(output.hidden_states)}
    theirs["logits" if "logits" in ours else "mlm_logits"] = output.logits[0]
    for name, x in theirs.items():
        difference = (ours[name].reshape(x.shape) - x).abs().max().item()
        if not difference < TOLERANCE * max(1.0, x.abs().max().item()):
            return f"{name} differs by {difference}"
    return ""


def main(program, folder):
    try:
        import safetensors.torch as safetensors
        import torch
        import transformers
    except ImportError as missing:
        print(missing)
        return SKIPPED
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    config = json.loads((pathlib.Path(folder) / "config.json").read_text())
    own = [field for field in config if field.startswith("glassbert_")]
    if own:
        print(f"{folder}: {', '.join(own)}, which other programs don't know")
        return SKIPPED
    tokenizer = transformers.BertTokenizer.from_pretrained(folder)
    model = reference(transformers, folder, config).float().eval()
    for text, pair in TEXTS:
        fault = compare(torch, safetensors, program, folder, tokenizer, model, text, pair)
        if fault:
            print(f"{folder}, \"{text}\": {fault}")
            return 1
    return 0


sys.exit(main(*sys.argv[1:]))
