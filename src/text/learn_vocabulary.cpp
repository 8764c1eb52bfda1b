#include "text/learn_vocabulary.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/check.h"
#include "core/utf8.h"
#include "text/normalize.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace glassbert {
namespace {

using Pair = std::pair<Index, Index>;  // two pieces, by their numbers

// A word of the corpus as the pieces it is made of so far.
struct SplitWord {
  std::vector<Index> pieces;
  Index count;
};

struct Ranked {
  Index count;
  Pair pair;
};

// The more frequent pair is before, of equally frequent ones the first in the alphabet.
struct ByRank {
  const std::vector<std::string>* tokens;

  bool operator()(const Ranked& a, const Ranked& b) const {
    if (a.count != b.count) return a.count > b.count;
    if (const int order = token(a.pair.first).compare(token(b.pair.first)); order != 0)
      return order < 0;
    return token(a.pair.second) < token(b.pair.second);
  }
  const std::string& token(Index number) const {
    return (*tokens)[static_cast<std::size_t>(number)];
  }
};

class Trainer {
 public:
  Trainer(const WordCounts& counts, Index size);
  Trainer(const Trainer&) = delete;  // `ranking_` refers to `tokens_`
  Trainer& operator=(const Trainer&) = delete;
  std::vector<std::string> tokens() && { return std::move(tokens_); }

 private:
  void add_characters(const WordCounts& counts);
  Index number_of(const std::string& token);
  void count_pairs(std::size_t word, Index sign);
  void add_count(const Pair& pair, Index count);
  void join(const Pair& pair);

  std::vector<std::string> tokens_;
  std::map<std::string, Index> numbers_;
  std::vector<SplitWord> words_;
  std::map<Pair, Index> pairs_;                         // how often each stands side by side
  std::map<Pair, std::set<std::size_t>> places_;        // the words in which it does, or did
  std::set<Ranked, ByRank> ranking_{ByRank{&tokens_}};  // the pairs that do: the next one first
};

std::string piece(char32_t character, bool is_first) {
  return (is_first ? "" : "##") + encode_utf8(character);
}

Trainer::Trainer(const WordCounts& counts, Index size)
    : tokens_(special_tokens.begin(), special_tokens.end()) {
  add_characters(counts);
  check(static_cast<Index>(tokens_.size()) <= size, "vocabulary: ", size,
        " tokens have no room for ", tokens_.size(), " special tokens and characters");
  for (const auto& [text, count] : counts) {
    SplitWord word{{}, count};
    for (const char32_t character : decode_utf8(text))
      word.pieces.push_back(number_of(piece(character, word.pieces.empty())));
    words_.push_back(word);
    count_pairs(words_.size() - 1, 1);
  }
  while (static_cast<Index>(tokens_.size()) < size && !ranking_.empty())
    join(Pair(ranking_.begin()->pair));
}

void Trainer::add_characters(const WordCounts& counts) {
  std::set<char32_t> characters;
  for (char32_t c = U'!'; c <= U'~'; ++c)
    if (c < U'A' || c > U'Z') characters.insert(c);
  for (const auto& entry : counts)
    for (const char32_t character : decode_utf8(entry.first)) characters.insert(character);
  for (const bool is_first : {true, false})
    for (const char32_t character : characters) number_of(piece(character, is_first));
}

// The token's number; a new token gets the next one.
Index Trainer::number_of(const std::string& token) {
  const auto [place, is_new] = numbers_.try_emplace(token, static_cast<Index>(tokens_.size()));
  if (is_new) tokens_.push_back(token);
  return place->second;
}

// Adds the pairs of a word to the counts, or takes them away.
void Trainer::count_pairs(std::size_t word, Index sign) {
  const SplitWord& split = words_[word];
  for (std::size_t i = 0; i + 1 < split.pieces.size(); ++i) {
    const Pair pair{split.pieces[i], split.pieces[i + 1]};
    add_count(pair, sign * split.count);
    if (sign > 0) places_[pair].insert(word);
  }
}

void Trainer::add_count(const Pair& pair, Index count) {
  Index& sum = pairs_[pair];
  if (sum > 0) ranking_.erase({sum, pair});
  sum += count;
  if (sum > 0) ranking_.insert({sum, pair});
}

// Makes one piece of two wherever they stand side by side.
void Trainer::join(const Pair& pair) {
  const std::string& second = tokens_[static_cast<std::size_t>(pair.second)];
  const Index joined = number_of(tokens_[static_cast<std::size_t>(pair.first)] + second.substr(2));
  const std::set<std::size_t> places = std::move(places_[pair]);
  places_.erase(pair);
  for (const std::size_t place : places) {
    count_pairs(place, -1);
    std::vector<Index> pieces;
    for (const Index next : words_[place].pieces) {
      if (!pieces.empty() && pieces.back() == pair.first && next == pair.second)
        pieces.back() = joined;
      else
        pieces.push_back(next);
    }
    words_[place].pieces = pieces;
    count_pairs(place, 1);
  }
  pairs_.erase(pair);
}

}  // namespace

void count_words(std::string_view text, WordCounts& counts) {
  const NormalizedText normal = Normalizer({}).normalize(decode_utf8(text));
  for (const Word& word : split_words(normal.text))
    ++counts[encode_utf8(
        std::u32string_view(normal.text).substr(word.begin, word.end - word.begin))];
}

std::vector<std::string> learn_vocabulary(const WordCounts& counts, Index size) {
  return Trainer(counts, size).tokens();
}

}  // namespace glassbert
