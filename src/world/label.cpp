#include "world/label.h"

#include <array>

namespace glassbert::world {
namespace {

constexpr std::array<std::string_view, 14> tags = {"NOUN",  "PROPN", "PRON", "VERB", "AUX",
                                                   "ADJ",   "ADV",   "DET",  "ADP",  "PART",
                                                   "SCONJ", "CCONJ", "NUM",  "PUNCT"};
constexpr std::array<std::string_view, 31> relations = {
    "root",      "det",     "num",  "amod", "nn",   "poss",   "possessive", "nsubj",
    "nsubjpass", "dobj",    "iobj", "prep", "pobj", "advmod", "tmod",       "neg",
    "aux",       "auxpass", "cop",  "expl", "mark", "rcmod",  "ccomp",      "xcomp",
    "acomp",     "advcl",   "conj", "cc",   "prt",  "dep",    "punct"};
constexpr std::array<std::string_view, 6> roles = {"none",       "agent",     "patient",
                                                   "instrument", "recipient", "place"};
constexpr std::array<std::string_view, 3> numbers = {"none", "singular", "plural"};

}  // namespace

std::string_view name_of(Tag tag) { return tags.at(static_cast<std::size_t>(tag)); }
std::string_view name_of(Relation relation) {
  return relations.at(static_cast<std::size_t>(relation));
}
std::string_view name_of(Role role) { return roles.at(static_cast<std::size_t>(role)); }
std::string_view name_of(Number number) { return numbers.at(static_cast<std::size_t>(number)); }

}  // namespace glassbert::world
