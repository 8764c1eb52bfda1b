#include <filesystem>

#include "io/file.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace fs = std::filesystem;
using glassbert::read_file;
using glassbert::write_file;

namespace {

// A system on which only the commands that were put there exist.
class Machine {
 public:
  Machine() {
    for (const char* tool : {"sh", "env", "head", "sed", "cat"}) link(tool);
    put("id", "echo 0");
    put("curl", "exit 0");
    put("apt-get", "echo \"apt-get $*\" >> '" + (folder_.path() / "calls").string() + "'");
  }

  void link(const std::string& tool) {
    const std::string path = run_command({"sh", "-c", "command -v " + tool}).out;
    fs::create_symlink(path.substr(0, path.size() - 1), folder_.path() / tool);
  }

  void put(const std::string& name, const std::string& lines) {
    write_file(folder_.path() / name, "#!/bin/sh\n" + lines + "\n");
    fs::permissions(folder_.path() / name, fs::perms::owner_all);
  }

  void take(const std::string& name) { fs::remove(folder_.path() / name); }

  Finished setup(const std::string& what = "") const {
    return run_command({"env", "PATH=" + folder_.path().string(), "sh",
                        std::string(GLASSBERT_SOURCE_DIR) + "/.ci/setup", what});
  }

  std::string calls() const {
    const fs::path path = folder_.path() / "calls";
    return fs::exists(path) ? read_file(path, 1 << 20) : "";
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("setup does nothing where all is there") {
  Machine machine;
  machine.put("g++", "cat > /dev/null");  // finds every header
  machine.put("cmake", "exit 0");

  const Finished finished = machine.setup();
  CHECK(finished.code == 0);
  CHECK(has(finished.out, "nothing to do"));
  CHECK(machine.calls() == "");
}

TEST_CASE("setup installs what is missing and says what that is") {
  Machine machine;
  machine.put("g++", "exit 1");  // finds no header, and so is no compiler for C++20
  machine.put("cmake", "exit 0");

  const Finished finished = machine.setup();
  CHECK(has(machine.calls(), "apt-get update"));
  CHECK(has(machine.calls(), "apt-get install"));
  CHECK(has(machine.calls(), " g++ catch2 libstb-dev\n"));
  CHECK(has(finished.out, "installing g++ catch2 libstb-dev"));
}

TEST_CASE("setup does not claim success when a package did not help") {
  const Machine machine;
  const Finished finished = machine.setup();
  CHECK(finished.code == 1);
  CHECK(has(finished.error, "still not found"));
}

TEST_CASE("setup prints the names where there is no apt-get") {
  Machine machine;
  machine.take("apt-get");

  const Finished finished = machine.setup();
  CHECK(finished.code == 1);
  CHECK(has(finished.error, "g++ cmake catch2 libstb-dev"));
}

TEST_CASE("setup uses sudo where it is not root, and prints the names where it has none") {
  Machine machine;
  machine.put("id", "echo 1000");
  const Finished without = machine.setup();
  CHECK(without.code == 1);
  CHECK(has(without.error, "no sudo; please install these packages yourself: g++ cmake"));
  CHECK(machine.calls() == "");

  machine.put("sudo", "\"$@\"");
  machine.setup();
  CHECK(has(machine.calls(), "apt-get install"));

  machine.put("sudo", "exit 1");
  const Finished refused = machine.setup();
  CHECK(refused.code == 1);
  CHECK(has(refused.error, "g++ cmake catch2 libstb-dev"));
}

TEST_CASE("setup-all adds what developers and CI need") {
  Machine machine;
  machine.take("apt-get");
  const std::string names = machine.setup("all").error;
  for (const char* name : {"clang", "clang-format", "jupyter-nbconvert"}) CHECK(has(names, name));
}
