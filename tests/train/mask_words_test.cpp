#include "train/mask_words.h"

#include <cmath>
#include <map>

#include "support/catch.h"
#include "support/little_checkpoint.h"

using namespace glassbert;

namespace {

Vocabulary little_words() { return Vocabulary::parse(little_vocabulary, "vocab.txt"); }

// A text of one-piece words 5, 6, ... between [CLS] and [SEP], of `count` words.
TrainingText plain_text(Index count) {
  TrainingText text{{{2}, {}, {}}, {-1}};
  for (Index word = 0; word < count; ++word) {
    text.sequence.ids.push_back(5 + word % 26);
    text.words.push_back(word);
  }
  text.sequence.ids.push_back(3);
  text.words.push_back(-1);
  return text;
}

// "dogs ran" as pieces: dog ##s ran.
TrainingText split_text() { return {{{2, 8, 15, 10, 3}, {}, {}}, {-1, 0, 0, 1, -1}}; }

}  // namespace

TEST_CASE("masked words become [MASK], a random token or stay, at 80, 10 and 10 percent") {
  const Masking masking = masking_of(little_words(), 0.15, false);
  const TrainingText text = plain_text(40);
  Rng rng{3};
  double asked = 0, masked = 0, kept = 0;
  std::map<Index, int> random;
  for (int i = 0; i < 5000; ++i) {
    const Example example = mask_words(text, masking, rng);
    CHECK(example.predict.size() == 6);  // 15 % of 40
    for (const Prediction& p : example.predict) {
      CHECK(p.id == text.sequence.ids[p.position]);
      const Index now = example.sequence.ids[p.position];
      ++asked;
      masked += now == 4;
      kept += now == p.id;
      if (now != 4 && now != p.id) ++random[now];
    }
  }
  CHECK(masked / asked == Approx(0.8).margin(0.01));
  CHECK(kept / asked == Approx(0.1 + 0.1 / 26).margin(0.008));
  CHECK(random.size() == 26);  // every token but the special ones
  CHECK(random.begin()->first == 5);
}

TEST_CASE("what is not asked for stays as it was, added tokens always") {
  const Masking masking = masking_of(little_words(), 0.5, false);
  const TrainingText text = plain_text(10);
  Rng rng{3};
  for (int i = 0; i < 200; ++i) {
    const Example example = mask_words(text, masking, rng);
    std::vector<Index> ids = example.sequence.ids;
    for (const Prediction& p : example.predict) {
      CHECK(text.words[p.position] >= 0);
      ids[p.position] = p.id;
    }
    CHECK(ids == text.sequence.ids);
  }
}

TEST_CASE("every position is asked for equally often") {
  const Masking masking = masking_of(little_words(), 0.25, false);
  Rng rng{8};
  std::map<Index, int> asked;
  for (int i = 0; i < 8000; ++i)
    for (const Prediction& p : mask_words(plain_text(8), masking, rng).predict) ++asked[p.position];
  for (Index t = 1; t <= 8; ++t) CHECK(asked[t] == Approx(2000).margin(160));
}

TEST_CASE("of a text at least one piece is asked for, of whole words all pieces") {
  Rng rng{1};
  const Masking pieces = masking_of(little_words(), 0.01, false);
  CHECK(mask_words(split_text(), pieces, rng).predict.size() == 1);

  const Masking words = masking_of(little_words(), 0.5, true);
  bool saw_both = false;
  for (int i = 0; i < 100; ++i) {
    const Example example = mask_words(split_text(), words, rng);
    const bool has_dog = example.predict[0].position == 1;
    if (has_dog) REQUIRE(example.predict.size() == 2);
    if (has_dog) CHECK(example.predict[1].position == 2);
    saw_both = saw_both || has_dog;
  }
  CHECK(saw_both);
}

TEST_CASE("removing words hides whole words, between none and the share that was asked for") {
  Rng rng{2};
  std::map<Index, int> hidden_words;
  for (int i = 0; i < 4000; ++i) {
    const Sequence sequence = remove_words(plain_text(20), 0.5, 4, rng);
    Index hidden = 0;
    for (const Index id : sequence.ids) hidden += id == 4;
    ++hidden_words[hidden];
  }
  CHECK(hidden_words.rbegin()->first == 10);
  CHECK(hidden_words.begin()->first == 0);
  CHECK(hidden_words[5] == Approx(400).margin(80));

  for (int i = 0; i < 50; ++i) {
    const Sequence sequence = remove_words(split_text(), 0.5, 4, rng);
    CHECK((sequence.ids[1] == 4) == (sequence.ids[2] == 4));
    CHECK(sequence.ids[0] == 2);
  }
  CHECK(remove_words(split_text(), 0, 4, rng).ids == split_text().sequence.ids);
}

TEST_CASE("examples are masked anew at each visit, by the generator alone") {
  const Examples examples =
      masked_word_examples({plain_text(12)}, masking_of(little_words(), 0.2, false));
  Rng rng{6}, same{6};
  const Example first = examples.draw(0, rng);
  CHECK(first.sequence.ids == examples.draw(0, same).sequence.ids);
  CHECK(first.predict[0].position != examples.draw(0, rng).predict[0].position);
}

TEST_CASE("with a chance for each word, whole words are masked by their own chance") {
  Masking masking = masking_of(little_words(), 0, true);
  Rng rng{3};
  const std::vector<double> chances = {0, 1};
  for (int i = 0; i < 50; ++i) {
    const Example example = mask_words(split_text(), chances, masking, rng);
    REQUIRE(example.predict.size() == 1);
    CHECK(example.predict[0].position == 3);
  }
  const std::vector<double> first = {1, 0};
  CHECK(mask_words(split_text(), first, masking, rng).predict.size() == 2);  // dog ##s
  const std::vector<double> hardly = {1e-9, 1e-8};
  CHECK(mask_words(split_text(), hardly, masking, rng).predict[0].position == 3);
  CHECK_THROWS(mask_words(split_text(), std::vector<double>{1}, masking, rng));

  Index hidden = 0;
  const std::vector<double> often(40, 0.3);
  for (int i = 0; i < 500; ++i)
    hidden += std::ssize(mask_words(plain_text(40), often, masking, rng).predict);
  CHECK(double(hidden) / (500 * 40) == Approx(0.3).margin(0.01));
}
