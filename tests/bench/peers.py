"""The same forward pass in glassbert, PyTorch and ONNX Runtime, side by side.

    make bench-peers                       (ROUNDS=5 SECONDS=1 TOKENS=16,32,128,512 THREADS=1,2)

Random BERT-base weights from a seed, written as a checkpoint; one sequence, float32, all 144
attention maps returned. The engines take turns, round after round, so that a busy machine slows all
of them; what counts is the ratio within a round, and its median over the rounds. Each engine uses as
many threads as the others. Needs numpy, and for the peers:

    python3 -m pip install numpy torch onnx onnxruntime
"""

import argparse
import json
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time

try:
    import numpy as np
except ImportError:
    sys.exit("error: numpy is missing; python3 -m pip install numpy torch onnx onnxruntime")

CONFIG = dict(model_type="bert", vocab_size=30522, hidden_size=768, num_attention_heads=12,
              num_hidden_layers=12, intermediate_size=3072, max_position_embeddings=512,
              type_vocab_size=2, layer_norm_eps=1e-12, hidden_act="gelu")
H, A, L, F = 768, 12, 12, 3072
D = H // A


def random_weights(seed=1):
    """Every parameter of BERT-base, under the names of a checkpoint."""
    rng = np.random.default_rng(seed)
    weights = {}

    def draw(name, *shape):
        weights[name] = rng.normal(0, 0.02, shape).astype(np.float32)

    def linear(name, outputs, inputs):
        draw(name + ".weight", outputs, inputs)
        draw(name + ".bias", outputs)

    def norm(name):
        weights[name + ".weight"] = rng.normal(1, 0.02, H).astype(np.float32)
        draw(name + ".bias", H)

    draw("embeddings.word_embeddings.weight", CONFIG["vocab_size"], H)
    draw("embeddings.position_embeddings.weight", 512, H)
    draw("embeddings.token_type_embeddings.weight", 2, H)
    norm("embeddings.LayerNorm")
    for l in range(L):
        layer = f"encoder.layer.{l}."
        for part in ("query", "key", "value"):
            linear(layer + "attention.self." + part, H, H)
        linear(layer + "attention.output.dense", H, H)
        norm(layer + "attention.output.LayerNorm")
        linear(layer + "intermediate.dense", F, H)
        linear(layer + "output.dense", H, F)
        norm(layer + "output.LayerNorm")
    return weights


def write_checkpoint(folder, weights):
    header, offset = {}, 0
    for name, x in weights.items():
        header[name] = dict(dtype="F32", shape=list(x.shape), data_offsets=[offset, offset + x.nbytes])
        offset += x.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(os.path.join(folder, "model.safetensors"), "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for x in weights.values():
            file.write(x.tobytes())
    with open(os.path.join(folder, "config.json"), "w") as file:
        json.dump(CONFIG, file)


def read_tensor(path, name):
    with open(path, "rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        entry = json.loads(file.read(length))[name]
        begin, end = entry["data_offsets"]
        file.seek(8 + length + begin)
        dtype = {"F32": np.float32, "F64": np.float64}[entry["dtype"]]
        return np.frombuffer(file.read(end - begin), dtype).reshape(entry["shape"])


def median_ms(run, seconds):
    run()
    times = []
    while sum(times) < seconds or len(times) < 3:
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


class Glassbert:
    name = "glassbert"

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def time(self, tokens, threads, seconds):
        line = subprocess.run(
            [self.program, "bench", "forward", "--json", "--model", self.folder, "--tokens",
             str(tokens), "--threads", str(threads), "--seconds", str(seconds)],
            check=True, capture_output=True, text=True).stdout
        return json.loads(line)["median_ms"]

    def time_gradients(self, tokens, threads, seconds):
        lines = subprocess.run(
            [self.program, "bench", "gradients", "--json", "--model", self.folder, "--tokens",
             str(tokens), "--threads", str(threads), "--seconds", str(seconds)],
            check=True, capture_output=True, text=True).stdout.splitlines()
        return [json.loads(line)["median_ms"] for line in lines]


class PyTorch:
    name = "PyTorch"

    def __init__(self, weights):
        import torch
        self.torch = torch
        self.w = {name: torch.from_numpy(x) for name, x in weights.items()}
        blas = "MKL" if torch.backends.mkl.is_available() else "no MKL"
        self.about = f"PyTorch {torch.__version__}, eager, {blas}, {torch.backends.cpu.get_cpu_capability()}"

    def forward(self, ids, track_maps=False):
        torch, w = self.torch, self.w
        f = torch.nn.functional

        def linear(x, name):
            return f.linear(x, w[name + ".weight"], w[name + ".bias"])

        def norm(x, name):
            return f.layer_norm(x, (H,), w[name + ".weight"], w[name + ".bias"], 1e-12)

        T, maps = len(ids), []
        x = (w["embeddings.word_embeddings.weight"][ids] + w["embeddings.token_type_embeddings.weight"][0]
             + w["embeddings.position_embeddings.weight"][:T])
        x = norm(x, "embeddings.LayerNorm")
        for l in range(L):
            layer = f"encoder.layer.{l}."
            q, k, v = (linear(x, layer + "attention.self." + part).view(T, A, D).transpose(0, 1)
                       for part in ("query", "key", "value"))
            maps.append(torch.softmax(q @ k.transpose(1, 2) / D**0.5, -1))
            if track_maps and l == 0:
                maps[0].requires_grad_()
            context = (maps[-1] @ v).transpose(0, 1).reshape(T, H)
            x = norm(x + linear(context, layer + "attention.output.dense"),
                     layer + "attention.output.LayerNorm")
            inner = f.gelu(linear(x, layer + "intermediate.dense"))
            x = norm(x + linear(inner, layer + "output.dense"), layer + "output.LayerNorm")
        return x, maps

    def time(self, tokens, threads, seconds):
        self.torch.set_num_threads(threads)
        ids = self.torch.arange(tokens) * 37 + 1000
        with self.torch.inference_mode():
            return median_ms(lambda: self.forward(ids), seconds)

    def time_gradients(self, tokens, threads, seconds):
        """The forward, with the gradients of all maps, with those of all parameters."""
        self.torch.set_num_threads(threads)
        ids = self.torch.arange(tokens) * 37 + 1000
        direction = self.torch.randn(H)

        def of_maps():
            hidden, maps = self.forward(ids, track_maps=True)
            self.torch.autograd.grad((hidden @ direction).sum(), maps)

        def of_parameters():
            hidden, _ = self.forward(ids)
            self.torch.autograd.grad((hidden @ direction).sum(), list(self.w.values()))

        times = [self.time(tokens, threads, seconds), median_ms(of_maps, seconds)]
        for x in self.w.values():
            x.requires_grad_()
        times.append(median_ms(of_parameters, seconds))
        for x in self.w.values():
            x.requires_grad_(False)
        return times


class OnnxRuntime:
    name = "ONNX Runtime"

    def __init__(self, weights):
        import onnx
        import onnxruntime
        self.onnxruntime = onnxruntime
        self.about = f"ONNX Runtime {onnxruntime.__version__}, all optimisations, onnx {onnx.__version__}"
        self.model = self.graph(onnx, weights).SerializeToString()
        self.sessions = {}

    def graph(self, onnx, weights):
        """BERT as an export gives it: matrix products, erf-GELU, LayerNormalization."""
        helper, nodes = onnx.helper, []
        constants = {"heads": np.array([0, A, D], np.int64), "joined": np.array([0, H], np.int64),
                     "scale": np.array(D**0.5, np.float32), "half": np.array(0.5, np.float32),
                     "one": np.array(1, np.float32), "root2": np.array(2**0.5, np.float32)}

        def node(kind, inputs, **attributes):
            output = f"{kind}_{len(nodes)}"
            nodes.append(helper.make_node(kind, inputs, [output], **attributes))
            return output

        def linear(x, name):
            constants[name + ".T"] = np.ascontiguousarray(weights[name + ".weight"].T)
            constants[name + ".bias"] = weights[name + ".bias"]
            return node("Add", [node("MatMul", [x, name + ".T"]), name + ".bias"])

        def norm(x, name):
            constants[name + ".weight"], constants[name + ".bias"] = (
                weights[name + ".weight"], weights[name + ".bias"])
            return node("LayerNormalization", [x, name + ".weight", name + ".bias"], epsilon=1e-12, axis=-1)

        def gelu(x):
            erf = node("Erf", [node("Div", [x, "root2"])])
            return node("Mul", [node("Mul", [x, node("Add", [erf, "one"])]), "half"])

        constants["words"] = weights["embeddings.word_embeddings.weight"]
        constants["places"] = (weights["embeddings.position_embeddings.weight"]
                               + weights["embeddings.token_type_embeddings.weight"][0])
        words = node("Gather", ["words", "ids"])
        x = norm(node("Add", [words, node("Gather", ["places", "positions"])]), "embeddings.LayerNorm")
        maps = []
        for l in range(L):
            layer = f"encoder.layer.{l}."
            q, k, v = (node("Reshape", [linear(x, layer + "attention.self." + part), "heads"])
                       for part in ("query", "key", "value"))
            q, v = (node("Transpose", [y], perm=[1, 0, 2]) for y in (q, v))
            k = node("Transpose", [k], perm=[1, 2, 0])
            scores = node("Div", [node("MatMul", [q, k]), "scale"])
            maps.append(node("Softmax", [scores], axis=-1))
            context = node("Transpose", [node("MatMul", [maps[-1], v])], perm=[1, 0, 2])
            context = node("Reshape", [context, "joined"])
            x = norm(node("Add", [x, linear(context, layer + "attention.output.dense")]),
                     layer + "attention.output.LayerNorm")
            inner = gelu(linear(x, layer + "intermediate.dense"))
            x = norm(node("Add", [x, linear(inner, layer + "output.dense")]), layer + "output.LayerNorm")
        value = helper.make_tensor_value_info
        kind = onnx.TensorProto
        graph = helper.make_graph(
            nodes, "bert", [value("ids", kind.INT64, ["T"]), value("positions", kind.INT64, ["T"])],
            [value(name, kind.FLOAT, None) for name in [x] + maps],
            [onnx.numpy_helper.from_array(array, name) for name, array in constants.items()])
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)

    def time(self, tokens, threads, seconds):
        if threads not in self.sessions:
            options = self.onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            self.sessions[threads] = self.onnxruntime.InferenceSession(
                self.model, options, providers=["CPUExecutionProvider"])
        feed = {"ids": np.arange(tokens, dtype=np.int64) * 37 + 1000,
                "positions": np.arange(tokens, dtype=np.int64)}
        return median_ms(lambda: self.sessions[threads].run(None, feed), seconds)


def load_peers(weights):
    peers = []
    for peer in (PyTorch, OnnxRuntime):
        try:
            peers.append(peer(weights))
            print(peers[-1].about)
        except ImportError as missing:
            print(f"SKIPPED: {peer.name} ({missing}); python3 -m pip install torch onnx onnxruntime")
    return peers


def check_errors(ours, double, folder, peers):
    """Our float hidden states against our double build, and PyTorch's against the same."""
    ids = [1000 + 37 * t for t in range(128)]
    paths = {}
    for name, program in (("float", ours), ("double", double)):
        paths[name] = os.path.join(folder, name + ".st")
        subprocess.run([program, "trace", "--model", folder, "--ids", ",".join(map(str, ids)),
                        "--out", paths[name]], check=True)
    exact = read_tensor(paths["double"], f"hidden.{L}")
    single = read_tensor(paths["float"], f"hidden.{L}")
    print(f"largest error of hidden.{L} at 128 tokens, against the double build: "
          f"glassbert {np.abs(single - exact).max():.1e}", end="")
    for peer in peers:
        if peer.name == "PyTorch":
            with peer.torch.inference_mode():
                hidden = peer.forward(peer.torch.tensor(ids))[0].numpy()
            print(f", PyTorch {np.abs(hidden - exact).max():.1e}", end="")
    print()


def check_loading(program, folder):
    """Loading against copying as many bytes, and the most memory a run of 128 tokens takes."""
    lines = subprocess.run([program, "bench", "load", "--json", "--model", folder],
                           check=True, capture_output=True, text=True).stdout.splitlines()
    load, copy = (json.loads(line)["median_ms"] for line in lines)
    print(f"load and pack: {load:.0f} ms, copying as many bytes: {copy:.0f} ms, ratio {load / copy:.2f}")
    ids = ",".join(str(1000 + t) for t in range(128))
    child = subprocess.Popen([program, "trace", "--model", folder, "--ids", ids,
                              "--out", os.path.join(folder, "memory.st")])
    most = 0
    while child.poll() is None:
        try:
            with open(f"/proc/{child.pid}/status") as status:
                most = max([most] + [int(x.split()[1]) for x in status if x.startswith("VmHWM")])
        except OSError:
            pass
        time.sleep(0.002)
    size = os.path.getsize(os.path.join(folder, "model.safetensors")) / 1e6
    print(f"checkpoint {size:.0f} MB, most memory of a run of 128 tokens with everything kept and "
          f"written: {most * 1024 / 1e6:.0f} MB")


def check_corpus(program, folder):
    """Many short texts in one batch against one text of 128 tokens, by the token."""
    lines = subprocess.run([program, "bench", "forward", "--json", "--corpus", "--tokens", "128",
                            "--model", folder], check=True, capture_output=True, text=True).stdout
    single, corpus = (json.loads(line) for line in lines.splitlines())
    ratio = (corpus["median_ms"] / corpus["tokens"]) / (single["median_ms"] / single["tokens"])
    print(f"256 texts of 12 to 40 tokens in one batch: {ratio:.2f} of the time a token of one text of 128")


def compare(engines, arguments):
    ours = engines[0]
    print(f"\nmedian ms of {arguments.rounds} alternating rounds; in brackets glassbert's time over it, median of rounds")
    print("threads tokens " + "".join(f"{engine.name:>24}" for engine in engines))
    for threads in arguments.threads:
        for tokens in arguments.tokens:
            rounds = [{engine.name: engine.time(tokens, threads, arguments.seconds) for engine in engines}
                      for _ in range(arguments.rounds)]
            line = f"{threads:7} {tokens:6} "
            for engine in engines:
                times = [r[engine.name] for r in rounds]
                ratio = statistics.median(r[ours.name] / r[engine.name] for r in rounds)
                line += f"{statistics.median(times):16.1f} ({ratio:4.2f}) "
            print(line, flush=True)


def compare_gradients(ours, torch, arguments):
    print(f"\nforward and backward, median ms of {arguments.rounds} alternating rounds; in brackets "
          "glassbert's time over PyTorch's")
    kinds = ("forward", "gradients of maps", "of parameters")
    print("threads tokens " + "".join(f"{kind:>32}" for kind in kinds))
    for threads in arguments.threads:
        for tokens in arguments.tokens:
            rounds = [[engine.time_gradients(tokens, threads, arguments.seconds)
                       for engine in (ours, torch)] for _ in range(arguments.rounds)]
            line = f"{threads:7} {tokens:6} "
            for kind in range(len(kinds)):
                a, b = (statistics.median(r[i][kind] for r in rounds) for i in (0, 1))
                ratio = statistics.median(r[0][kind] / r[1][kind] for r in rounds)
                line += f"{a:12.1f} / {b:8.1f} ({ratio:4.2f}) "
            print(line, flush=True)


class SmallPyTorch:
    """The model of `glassbert bench train` and its step: all tokens are guessed, tied decoder."""

    H, A, L, F, V, batch, tokens = 128, 4, 4, 512, 2000, 32, 32

    def __init__(self, torch):
        self.torch = torch
        nn, H, F = torch.nn, self.H, self.F
        self.word, self.place, self.type = nn.Embedding(self.V, H), nn.Embedding(64, H), nn.Embedding(2, H)
        self.first_norm = nn.LayerNorm(H, 1e-12)
        self.layers = nn.ModuleList(nn.ModuleDict({
            "query": nn.Linear(H, H), "key": nn.Linear(H, H), "value": nn.Linear(H, H),
            "mix": nn.Linear(H, H), "norm": nn.LayerNorm(H, 1e-12), "inner": nn.Linear(H, F),
            "outer": nn.Linear(F, H), "last": nn.LayerNorm(H, 1e-12)}) for _ in range(self.L))
        self.transform, self.head_norm = nn.Linear(H, H), nn.LayerNorm(H, 1e-12)
        self.bias = nn.Parameter(torch.zeros(self.V))
        parts = [self.word, self.place, self.type, self.first_norm, self.layers, self.transform, self.head_norm]
        self.parameters = [p for part in parts for p in part.parameters()] + [self.bias]
        self.optimizer = torch.optim.AdamW(self.parameters, lr=1e-4, weight_decay=0.01)
        self.ids = torch.randint(self.V, (self.batch, self.tokens))
        self.targets = torch.randint(self.V, (self.batch * self.tokens,))

    def loss(self):
        f, B, T, H, A = self.torch.nn.functional, self.batch, self.tokens, self.H, self.A
        x = self.first_norm(self.word(self.ids) + self.place.weight[:T] + self.type.weight[0])
        for layer in self.layers:
            q, k, v = (layer[part](x).view(B, T, A, H // A).transpose(1, 2) for part in ("query", "key", "value"))
            context = f.scaled_dot_product_attention(q, k, v)
            x = layer["norm"](x + layer["mix"](context.transpose(1, 2).reshape(B, T, H)))
            x = layer["last"](x + layer["outer"](f.gelu(layer["inner"](x))))
        x = self.head_norm(f.gelu(self.transform(x)))
        return f.cross_entropy(f.linear(x, self.word.weight, self.bias).view(B * T, self.V), self.targets)

    def step(self):
        self.optimizer.zero_grad()
        self.loss().backward()
        self.torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()

    def time(self, threads, seconds):
        self.torch.set_num_threads(threads)
        return median_ms(self.step, seconds)


def compare_training(program, torch, arguments):
    print(f"\na training step of 32 texts of 32 tokens, median ms of {arguments.rounds} alternating rounds")
    peer = SmallPyTorch(torch)
    for threads in arguments.threads:
        ours, theirs = [], []
        for _ in range(arguments.rounds):
            line = subprocess.run([program, "bench", "train", "--json", "--threads", str(threads), "--seconds",
                                   str(arguments.seconds)], check=True, capture_output=True, text=True).stdout
            ours.append(json.loads(line)["median_ms"])
            theirs.append(peer.time(threads, arguments.seconds))
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        print(f"{threads} threads: glassbert {statistics.median(ours):.1f} / PyTorch "
              f"{statistics.median(theirs):.1f} ({ratio:.2f})", flush=True)


def main():
    numbers = lambda text: [int(x) for x in text.split(",")]
    parser = argparse.ArgumentParser(description="glassbert beside PyTorch and ONNX Runtime")
    parser.add_argument("--program", default="build/glassbert")
    parser.add_argument("--double", default="build/double/glassbert")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--tokens", type=numbers, default=[16, 32, 128, 512])
    parser.add_argument("--threads", type=numbers, default=[1, 2])
    parser.add_argument("--what", choices=["all", "forward", "gradients", "train"], default="all")
    arguments = parser.parse_args()
    weights = random_weights()
    with tempfile.TemporaryDirectory() as folder:
        write_checkpoint(folder, weights)
        peers = load_peers(weights)
        ours = Glassbert(arguments.program, folder)
        if arguments.what in ("all", "forward"):
            if os.path.exists(arguments.double):
                check_errors(arguments.program, arguments.double, folder, peers)
            check_loading(arguments.program, folder)
            check_corpus(arguments.program, folder)
            compare([ours] + peers, arguments)
        for peer in peers:
            if peer.name == "PyTorch" and arguments.what in ("all", "gradients"):
                compare_gradients(ours, peer, arguments)
            if peer.name == "PyTorch" and arguments.what in ("all", "train"):
                compare_training(arguments.program, peer.torch, arguments)


if __name__ == "__main__":
    main()
