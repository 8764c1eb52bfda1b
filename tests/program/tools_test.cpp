// simplex, compare, twins, verdict, and `explain --method all`, from outside, on little
// checkpoints.
#include <algorithm>
#include <filesystem>

#include "draw/save.h"
#include "io/json.h"
#include "program/run_program.h"
#include "support/catch.h"
#include "support/little_checkpoint.h"
#include "support/little_classifier.h"

using namespace glassbert;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

namespace {

const std::string cat_sat = "the cat sat on it";
const std::string long_sentence = "the cat sat on it and the cat sat";

// Two classifiers of one shape and vocabulary, and the program.
class TwoModels {
 public:
  TwoModels() {
    for (const char* name : {"a", "b"}) {
      Bert bert = little_classifier();
      if (name == std::string("b"))
        for (real& w : bert.layers[1].attention.query.change_weight().values()) w *= real(-1);
      const fs::path folder = fs::path(root_ / name);
      fs::create_directories(folder);
      write_little_checkpoint(root_, tensors_of(bert));
      std::string config = little_config;
      config.insert(config.find('{') + 1,
                    R"("architectures": ["BertForSequenceClassification"],
                       "id2label": {"0": "bad", "1": "neutral", "2": "good"},)");
      root_.write("config.json", config);
      for (const auto& entry : fs::directory_iterator(root_.path()))
        if (entry.is_regular_file()) fs::rename(entry.path(), folder / entry.path().filename());
    }
  }

  std::string operator/(const std::string& name) const { return root_ / name; }
  std::string write(const std::string& name, const std::string& text) const {
    return root_.write(name, text);
  }
  Finished run(Words words) const {
    words.insert(words.begin(), GLASSBERT_BINARY_DIR "/glassbert");
    words.insert(words.end(), {"--threads", "1"});
    return run_command(words);
  }
  Finished with_a(Words words) const {
    words.insert(words.begin() + 1, {"--model", root_ / "a"});
    return run(words);
  }

 private:
  TemporaryFolder root_;
};

// That the picture has its numbers beside it and is drawn again from them.
void check_redrawn(const std::string& folder, const std::string& name) {
  INFO(name);
  const std::string png = folder + "/" + name + ".png";
  REQUIRE(fs::exists(png));
  const std::string again = folder + "/again.png";
  save_png(load_picture(folder + "/" + name + ".csv"), again);
  CHECK(bytes_of(again) == bytes_of(png));
}

}  // namespace

TEST_CASE("simplex maps two models beside each other, the same again, and draws it again") {
  const TwoModels models;
  const Words ask{"simplex", cat_sat,       "--beside", models / "b",
                  "--steps", "10",          "--groups", "cat | sat on | rest",
                  "--out",   models / "out"};
  const Finished done = models.with_a(ask);
  INFO(done.error);
  REQUIRE(done.code == 0);
  CHECK_THAT(done.out, holds("of all divisions keep the decision"));
  CHECK_THAT(done.out, holds("sat, on erased"));
  const auto map = std::get<TriangleMap>(load_picture(models / "out/simplex.csv"));
  REQUIRE(map.panels.size() == 2);
  CHECK(map.panels[0].points.dim(0) == 66);
  CHECK(map.panels[0].corners == std::vector<std::string>{"cat", "sat, on", "the rest"});
  check_redrawn(models / "out", "simplex");
  CHECK(models.with_a(ask).out == done.out);
}

TEST_CASE("simplex takes a head, a layer and automatic groups, and refuses what is not there") {
  const TwoModels models;
  CHECK(models
            .with_a({"simplex", cat_sat, "--head", "steepest", "--layer", "0", "--row", "2",
                     "--steps", "4"})
            .code == 0);
  struct Fault {
    Words more;
    std::string message;
  };
  for (const auto& [more, message] :
       {Fault{{"--layer", "3"}, "give 0 to 2"}, Fault{{"--head", "9"}, "give 0 to 2"},
        Fault{{"--row", "7"}, "give 0 to 6"}, Fault{{"--groups", "cat | sat"}, "not three groups"},
        Fault{{"--groups", "cat | dog | rest"}, "no word"},
        Fault{{"--groups", "cat | | rest"}, "an empty group"},
        Fault{{"--steps", "1"}, "--steps"}}) {
    Words words{"simplex", cat_sat};
    words.insert(words.end(), more.begin(), more.end());
    const Finished done = models.with_a(words);
    CHECK(done.code == 2);
    CHECK(done.out.empty());
    CHECK_THAT(done.error, holds(message));
  }
}

TEST_CASE("compare's shards merge to the bytes of one run, and records give the same summary") {
  const TwoModels models;
  const std::string data =
      models.write("texts", "the cat sat\non it\nthe cat and the cat\nit sat on the cat\nsat\n");
  const Words ask{"compare", models / "a", models / "b", "--data", data, "--json"};
  const Finished whole = models.run(ask);
  INFO(whole.error);
  REQUIRE(whole.code == 0);
  CHECK(std::ranges::count(whole.out, '\n') == 5);
  Words merge{"merge"};
  for (const std::string shard : {"0/2", "1/2"}) {
    Words part = ask;
    part.insert(part.end(), {"--shard", shard});
    merge.push_back(models.write("part-" + shard.substr(0, 1), models.run(part).out));
  }
  merge.insert(merge.begin(), GLASSBERT_BINARY_DIR "/glassbert");
  const Finished merged = run_command(merge);
  CHECK(merged.out == whole.out);
  const Finished summary =
      models.run({"compare", models / "a", models / "b", "--data", data, "--out", models / "out"});
  REQUIRE(summary.code == 0);
  const Finished again = models.run({"compare", "--records", models.write("merged", merged.out)});
  REQUIRE(again.code == 0);
  CHECK(summary.out.substr(0, again.out.size()) == again.out);
  check_redrawn(models / "out", "heads");
  check_redrawn(models / "out", "texts");
}

TEST_CASE("a model compared with itself is nowhere apart; compare refuses what it can't compare") {
  const TwoModels models;
  const std::string data = models.write("texts", "the cat sat\n");
  const Finished same =
      models.run({"compare", models / "a", models / "a", "--data", data, "--json"});
  REQUIRE(same.code == 0);
  const Json record = Json::parse(same.out, "record");
  for (const Json& layer : record.member("jsd", "").array(""))
    for (const Json& head : layer.array("")) CHECK(head.number("") < 1e-6);
  CHECK(record.member("classes", "").member("changed", "").number("") == 0);
  CHECK(models.run({"compare", models / "a"}).code == 2);
  CHECK(models.run({"compare", "--records", models.write("bad", "{\"text\": 1}\n")}).code == 1);
  CHECK(models.run({"compare", models / "a", models / "b", "--data", models / "nowhere"}).code ==
        1);
}

TEST_CASE("twins keep the output where the control does not, and need enough tokens") {
  const TwoModels models;
  const Finished done = models.with_a({"twins", long_sentence, "--json", "--out", models / "out"});
  INFO(done.error);
  REQUIRE(done.code == 0);
  const Json answer = Json::parse(done.out.substr(0, done.out.find('\n')), "answer");
  CHECK(answer.member("freedom", "").number("") == 6);  // 11 tokens, D = 4
  const double kept = answer.member("twins", "").member("hidden", "").number("");
  const double turned = answer.member("turned", "").member("hidden", "").number("");
  CHECK(kept < 1e-4);
  CHECK(turned > 100 * kept);
  check_redrawn(models / "out", "twins");
  check_redrawn(models / "out", "maps");
  const Finished none = models.with_a({"twins", "the cat"});
  CHECK(none.code == 1);
  CHECK_THAT(none.error, holds("give at least 6 tokens"));
}

TEST_CASE("a verdict has a row for each test, and one for each use, in print, JSON and picture") {
  const TwoModels models;
  const Words ask{"verdict",       cat_sat,       "--paraphrase", "on it sat the cat",
                  "--other-model", models / "b",  "--liar",       models / "b",
                  "--out",         models / "out"};
  const Finished done = models.with_a(ask);
  INFO(done.error);
  REQUIRE(done.code == 0);
  for (const char* name : {"necessity", "sufficiency", "uniqueness", "use",
                           "agreement with Shapley", "stability: wordings", "stability: models",
                           "liar", "debugging", "comparing", "structure", "audit"})
    CHECK_THAT(done.out, holds(std::string("  ") + name));
  check_redrawn(models / "out", "verdict");
  Words in_json = ask;
  in_json.push_back("--json");
  const Json answer = Json::parse(models.with_a(in_json).out, "answer");
  CHECK(answer.member("tests", "").array("").size() == 8);
  CHECK(answer.member("uses", "").array("").size() == 4);
  CHECK(models.with_a({"verdict", cat_sat, "--method", "head-ablation"}).code == 2);
  CHECK(models.with_a({"verdict", cat_sat, "--method", "occlusion"}).code == 0);
}

TEST_CASE(
    "all methods come with the judge and a picture of their agreement, or say what is left out") {
  const TwoModels models;
  const Finished all =
      models.with_a({"explain", cat_sat, "--method", "all", "--out", models / "out"});
  INFO(all.error);
  REQUIRE(all.code == 0);
  CHECK_THAT(all.out, holds("shapley-exact of"));
  CHECK_THAT(all.out, holds("agreement of"));
  check_redrawn(models / "out", "methods");
  check_redrawn(models / "out", "agreement");
  const auto agreement = std::get<Heatmap>(load_picture(models / "out/agreement.csv"));
  CHECK(agreement.panels.size() == 2);
  CHECK(agreement.panels[0].rows.size() >= 10);
}
