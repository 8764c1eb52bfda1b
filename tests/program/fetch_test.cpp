#include <filesystem>

#include "io/file.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace fs = std::filesystem;
using glassbert::read_file;
using glassbert::write_file;

namespace {

constexpr const char* weights = "the weights of a made-up model\n";

// A copy of the fetching script with a made-up checkpoint of one file, and commands named curl and
// python3 that stand in for the network.
class Rehearsal {
 public:
  Rehearsal() {
    fs::create_directories(root() / "data/checkpoints");
    fs::create_directories(root() / "bin");
    fs::copy(fs::path(GLASSBERT_SOURCE_DIR) / "data/checkpoints/fetch",
             root() / "data/checkpoints");
    write_file(root() / "weights", weights);
    const std::string digest = run_command({"sha256sum", root() / "weights"}).out.substr(0, 64);
    write_file(root() / "data/checkpoints/toy.txt",
               "hub       someone/toy\nrevision  abc\npackage   toy-package==1.0\n"
               "folder    toy_package/model\nlicence   none\nsize      1 KB\nsha256    " +
                   digest + "  model.safetensors\n");
    command("curl", "exit 6");     // no such host
    command("python3", "exit 1");  // no such package
  }

  const fs::path& root() const { return folder_.path(); }
  fs::path file() const { return root() / "models/toy/model.safetensors"; }
  fs::path part() const { return root() / "models/toy/model.safetensors.part"; }

  // Makes `name` a command that runs these lines of shell; $part is curl's --output.
  void command(const std::string& name, const std::string& lines) {
    const fs::path path = root() / "bin" / name;
    write_file(path, "#!/bin/sh\necho \"" + name + " $*\" >> '" + root().string() +
                         "/calls'\nfor word; do [ \"$before\" = --output ] && part=$word; "
                         "before=$word; done\ncd '" +
                         root().string() + "' || exit 99\n" + lines + "\n");
    fs::permissions(path, fs::perms::owner_all);
  }

  Finished fetch() const {
    return run_command({"sh", "-c",
                        "PATH='" + (root() / "bin").string() + "':$PATH '" + root().string() +
                            "/data/checkpoints/fetch' toy"});
  }

  std::string calls() const {
    return fs::exists(root() / "calls") ? read_file(root() / "calls", 1 << 20) : "";
  }

 private:
  TemporaryFolder folder_;
};

// What pip download and zipfile do with a package that holds the weights.
constexpr const char* working_python = R"(
case "$2 $3" in
  "pip download") for word; do [ "$last" = --dest ] && touch "$word/toy.whl"; last=$word; done ;;
  "zipfile -e") mkdir -p "$5/toy_package/model"; cp weights "$5/toy_package/model/model.safetensors" ;;
esac)";

}  // namespace

TEST_CASE("a checkpoint comes from the hub, and a second run does nothing") {
  Rehearsal rehearsal;
  rehearsal.command("curl", "cp weights \"$part\"");

  CHECK(rehearsal.fetch().code == 0);
  CHECK(read_file(rehearsal.file(), 100) == weights);
  CHECK_FALSE(fs::exists(rehearsal.part()));
  CHECK(rehearsal.calls().find("huggingface.co/someone/toy/resolve/abc/model.safetensors") !=
        std::string::npos);

  const std::string calls = rehearsal.calls();
  const Finished again = rehearsal.fetch();
  CHECK(again.code == 0);
  CHECK(again.out.find("nothing to do") != std::string::npos);
  CHECK(rehearsal.calls() == calls);
}

TEST_CASE("an interrupted download leaves no file under the final name and is continued") {
  Rehearsal rehearsal;
  rehearsal.command("curl", "head -c 10 weights > \"$part\"; exit 18");

  CHECK(rehearsal.fetch().code == 1);
  CHECK_FALSE(fs::exists(rehearsal.file()));
  CHECK(read_file(rehearsal.part(), 100) == std::string(weights).substr(0, 10));

  rehearsal.command("curl", "tail -c +11 weights >> \"$part\"");
  CHECK(rehearsal.fetch().code == 0);
  CHECK(read_file(rehearsal.file(), 100) == weights);
  CHECK(rehearsal.calls().find("--continue-at -") != std::string::npos);
}

TEST_CASE("a part that is complete already needs no network") {
  Rehearsal rehearsal;
  fs::create_directories(rehearsal.part().parent_path());
  write_file(rehearsal.part(), weights);

  CHECK(rehearsal.fetch().code == 0);
  CHECK(rehearsal.calls() == "");
  CHECK(read_file(rehearsal.file(), 100) == weights);
}

TEST_CASE("a spoiled part is thrown away and fetched once more") {
  Rehearsal rehearsal;
  rehearsal.command(
      "curl",
      "[ -f \"$part\" ] && exit 22  # as a server asked for more than there is\n"
      "[ -f tried ] && cp weights \"$part\" || echo spoiled > \"$part\"; touch tried");

  CHECK(rehearsal.fetch().code == 0);
  CHECK(read_file(rehearsal.file(), 100) == weights);
}

TEST_CASE("a file with the wrong digest never gets the final name") {
  Rehearsal rehearsal;
  rehearsal.command("curl", "echo spoiled > \"$part\"");

  const Finished finished = rehearsal.fetch();
  CHECK(finished.code == 1);
  CHECK_FALSE(fs::exists(rehearsal.file()));
  CHECK(finished.error.find("wrong sha256") != std::string::npos);
}

TEST_CASE("a damaged file under the final name is replaced") {
  Rehearsal rehearsal;
  rehearsal.command("curl", "cp weights \"$part\"");
  fs::create_directories(rehearsal.part().parent_path());
  write_file(rehearsal.file(), "half of i");

  CHECK(rehearsal.fetch().code == 0);
  CHECK(read_file(rehearsal.file(), 100) == weights);
}

TEST_CASE("where the hub can't be reached the Python package is taken") {
  Rehearsal rehearsal;
  rehearsal.command("python3", working_python);

  CHECK(rehearsal.fetch().code == 0);
  CHECK(read_file(rehearsal.file(), 100) == weights);
  CHECK(rehearsal.calls().find("--no-deps") != std::string::npos);
  CHECK(std::distance(fs::directory_iterator(rehearsal.root() / "models"), {}) == 1);
}

TEST_CASE("where nothing can be reached one line says so") {
  const Rehearsal rehearsal;
  const Finished finished = rehearsal.fetch();
  CHECK(finished.code == 1);
  CHECK(finished.error.find("error: models/toy: could not be fetched") == 0);
  CHECK(finished.error.find('\n') == finished.error.size() - 1);
  CHECK_FALSE(fs::exists(rehearsal.root() / "models/toy"));
}
