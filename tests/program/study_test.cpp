// `glassbert study` from outside, on a model that comes with the project.
#include <filesystem>
#include <fstream>

#include "program/run_program.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "support/world_tokenizer.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// study EXPERIMENT on world-sentiment, quick choices, into folder.
Finished study(const std::string& experiment, const fs::path& folder,
               const std::vector<std::string>& more) {
  std::vector<std::string> words{
      "study", experiment,      "--model",   shipped("world-sentiment").string(),
      "--out", folder.string(), "--threads", "1"};
  words.insert(words.end(), more.begin(), more.end());
  return glassbert_with(words);
}

const std::vector<std::string> quick_study{
    "--count", "5", "--permutations", "5", "--budget", "300", "--orders", "1", "--players", "5"};

}  // namespace

TEST_CASE("shards that are merged have the bytes of one run, and its report follows from them") {
  const TemporaryFolder folder;
  for (const std::string experiment : {"erasing", "layers", "jain-wallace", "faithfulness"}) {
    const fs::path at = fs::path(folder.path()) / experiment;
    const Finished whole = study(experiment, at / "whole", quick_study);
    INFO(whole.error);
    REQUIRE(whole.code == 0);
    for (const std::string i : {"0", "1"})
      REQUIRE(study(experiment, at / i, with(quick_study, {"--shard", i + "/2"})).code == 0);
    const Finished merged = glassbert_with(
        {"merge", (at / "0/records.jsonl").string(), (at / "1/records.jsonl").string()});
    CHECK(merged.out == bytes_of(at / "whole/records.jsonl"));
    CHECK_FALSE(fs::exists(at / "0/verdict.txt"));
    write(at / "merged.jsonl", merged.out);
    const Finished report =
        glassbert_with({"study", experiment, "--records", (at / "merged.jsonl").string(), "--out",
                        (at / "report").string()});
    REQUIRE(report.code == 0);
    int pictures = 0;
    for (const auto& entry : fs::directory_iterator(at / "whole")) {
      if (entry.path().filename() == "records.jsonl") continue;
      CHECK(bytes_of(entry.path()) == bytes_of(at / "report" / entry.path().filename()));
      pictures += entry.path().extension() == ".png";
    }
    CHECK(pictures >= 2);
  }
}

TEST_CASE("a run that goes on computes only what is missing, and ends with the same bytes") {
  const TemporaryFolder folder;
  const fs::path out = fs::path(folder.path()) / "out", records = out / "records.jsonl";
  REQUIRE(study("layers", out, quick_study).code == 0);
  const std::string whole = bytes_of(records);
  // The first record is changed, so that it shows that it is not computed again.
  std::string first = whole.substr(0, whole.find('\n') + 1);
  const std::size_t at = first.find("\"off: layer 0\":[") + 16;
  first.replace(at, 1, first[at] == '1' ? "0" : "1");
  write(records, first);
  REQUIRE(study("layers", out, with(quick_study, {"--resume"})).code == 0);
  CHECK(bytes_of(records) == first + whole.substr(first.size()));

  const Finished other = study("layers", out, {"--count", "5", "--seed", "2", "--resume"});
  CHECK(other.code == 1);
  CHECK(other.error.find("records of another run") != std::string::npos);
}

TEST_CASE(
    "texts are read from JSON lines, from columns in either order, and with labels in front") {
  const TemporaryFolder folder;
  const fs::path at = folder.path();
  const std::string a = "The film was good .", b = "The food was awful .";
  write(at / "a.jsonl",
        "{\"text\":\"" + a + "\",\"label\":1}\n{\"text\":\"" + b + "\",\"label\":\"negative\"}\n");
  write(at / "b.tsv", "positive\t" + a + "\nnegative\t" + b + "\n");
  write(at / "c.tsv", a + "\tpositive\n\n" + b + "\tnegative\n");
  write(at / "d.txt", "1 " + a + "\n0 " + b + "\n");
  write(at / "e.txt", a + '\n' + b + '\n');
  std::string first;
  for (const char* name : {"a.jsonl", "b.tsv", "c.tsv", "d.txt"}) {
    const Finished done = study("layers", at / "out", {"--data", (at / name).string()});
    INFO(name << done.error);
    REQUIRE(done.code == 0);
    const std::string records = bytes_of(at / "out/records.jsonl");
    if (first.empty()) first = records;
    CHECK(records == first);
  }
  CHECK(first.find("\"label\":1") != std::string::npos);
  REQUIRE(study("layers", at / "out", {"--data", (at / "e.txt").string()}).code == 0);
  CHECK(bytes_of(at / "out/records.jsonl").find("\"label\"") == std::string::npos);
  REQUIRE(study("layers", at / "out", {"--text", a}).code == 0);
}

TEST_CASE("what is wrong with a study is said in one line") {
  const TemporaryFolder folder;
  const fs::path at = folder.path();
  write(at / "bad.jsonl", "{\"text\":\"x\",\"label\":7}\n");
  write(at / "three.tsv", "a\tb\tc\n");
  write(at / "records.jsonl", "{\"experiment\":3}\n");
  write(at / "none.txt", "\n");
  const auto fails = [&](const std::vector<std::string>& words, int code, const std::string& what) {
    const Finished done = glassbert_with(words);
    INFO(done.error);
    CHECK(done.code == code);
    CHECK(done.out == "");
    CHECK(done.error.find(what) != std::string::npos);
    CHECK(std::count(done.error.begin(), done.error.end(), '\n') == 1);
  };
  const std::string out = (at / "out").string(), sentiment = shipped("world-sentiment").string();
  const auto data = [&](const char* name) {
    return std::vector<std::string>{"study",   "layers",  "--out",  out,
                                    "--model", sentiment, "--data", (at / name).string()};
  };
  fails(data("bad.jsonl"), 1, "line 1: unknown label \"7\"");
  fails(data("three.tsv"), 1, "3 columns");
  fails(data("none.txt"), 1, "no texts");
  fails({"study", "layers", "--records", (at / "records.jsonl").string(), "--out", out}, 1,
        "records.jsonl: line 1");
  fails({"study", "layers"}, 2, "--out");
  fails({"study"}, 2, "no experiment");
  fails({"study", "layer", "--out", out}, 2, "layers");
  fails({"study", "layers", "--out", out, "--scope", "B"}, 2, "no scope");
  fails({"study", "erasing", "--model", shipped("world-mlm").string(), "--text", "No blank.",
         "--out", out},
        1, "no classifier");
}

TEST_CASE("a model without classes is asked for the masked word, in lines of the world, too") {
  const TemporaryFolder folder;
  const fs::path at = folder.path();
  const std::string mlm = shipped("world-mlm").string();
  const Finished lines =
      glassbert_with({"world", "--task", "agreement", "--split", "test", "--count", "3"});
  REQUIRE(lines.code == 0);
  write(at / "lines.jsonl", lines.out);
  const auto run = [&](const std::string& out, const std::vector<std::string>& more) {
    return glassbert_with(with({"study", "deciding", "--model", mlm, "--count", "3", "--out",
                                (at / out).string(), "--threads", "1"},
                               more));
  };
  REQUIRE(run("world", {}).code == 0);
  REQUIRE(run("lines", {"--data", (at / "lines.jsonl").string()}).code == 0);
  const std::string records = bytes_of(at / "world/records.jsonl");
  CHECK(records.find("[MASK]") != std::string::npos);
  CHECK(records.find("\"answers\":[") != std::string::npos);
  CHECK(bytes_of(at / "lines/records.jsonl") == records);
  CHECK(glassbert_with({"study", "layers", "--model", mlm, "--text", "The dogs [MASK] tired.",
                        "--out", (at / "text").string()})
            .code == 0);
  const Finished none = glassbert_with(
      {"study", "layers", "--model", mlm, "--text", "The dogs.", "--out", (at / "none").string()});
  CHECK(none.code == 1);
  CHECK(none.error.find("no [MASK]") != std::string::npos);
}

TEST_CASE("runs stand side by side, and beside what somebody published") {
  const TemporaryFolder folder;
  const fs::path at = folder.path();
  REQUIRE(study("layers", at / "run", {"--count", "2"}).code == 0);
  write(at / "published.tsv", "texts\t1725\nin none of ours\t.5 ; .6\n");
  const std::string ours = "ours=" + (at / "run/records.jsonl").string();
  const Finished table = glassbert_with({"study", "layers", "--beside", ours, "--beside",
                                         "published=" + (at / "published.tsv").string()});
  REQUIRE(table.code == 0);
  CHECK(table.out.find("ours") < table.out.find("published"));
  CHECK(table.out.find("texts                2") != std::string::npos);
  CHECK(table.out.find("1725") != std::string::npos);
  CHECK(table.out.find(".5 ; .6") != std::string::npos);
  CHECK(glassbert_with({"study", "erasing", "--beside", ours}).code == 1);
  CHECK(glassbert_with({"study", "layers", "--beside", "no name"}).code == 2);
}
