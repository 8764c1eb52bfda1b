#include "world/schema.h"

namespace glassbert::world {

using namespace kind;

// Those that are held out are relatives of those that are trained on: to catch is like to outrun,
// to help like to comfort, to admire like to envy, to go into like to fit in, to push like to lift,
// to bite like to chase.
std::vector<Schema> role_schemas(bool is_held_out) {
  if (is_held_out)
    return {
        {"catch", beast, 0, "catch/caught/caught", "", "", "fast quick strong", "slow weak lame",
         "win/won/won", "lose/lost/lost"},
        {"help", person, 0, "help", "", "", "kind strong gentle", "weak hurt tired lonely upset"},
        {"admire", person, 0, "admire", "", "", "shy modest timid", "famous brave clever"},
        {"go-into", container, 0, "go/went/gone", "into", "not", "big large wide huge long",
         "small narrow tiny short", "stay outside", "stay empty"},
        {"push", beast, 0, "push", "", "could", "weak tired ill lame", "heavy fat big huge"},
        {"bite", beast, 0, "bite/bit/bitten", "", "", "angry fierce hungry cruel",
         "helpless scared weak slow"},
    };
  return {
      // Who is better at it.
      {"overtake", car | cart, 0, "pass", "", "", "fast quick modern light", "slow old broken",
       "arrive early", "arrive late"},
      {"outrun", beast, 0, "outrun/outran/outrun", "", "", "fast quick strong",
       "slow tired weak lame", "win/won/won", "lose/lost/lost"},
      {"beat", person, 0, "beat/beat/beaten", "", "", "fast strong quick", "slow weak tired old",
       "win/won/won", "lose/lost/lost"},
      {"break", load, 0, "break/broke/broken", "", "", "hard strong solid",
       "weak thin soft fragile"},
      {"replace", device, 0, "replace", "", "", "new modern better useful",
       "old broken useless damaged"},
      // Who is larger.
      {"fit-in-like", container, 0, "fit/fit/fit", "in", "not", "big large wide huge long",
       "small narrow tiny short", "stay outside", "stay empty"},
      {"stand-on", furniture, 0, "stand/stood/stood", "on", "could", "heavy wide large big",
       "weak small narrow"},
      {"see-over", person, 0, "see/saw/seen", "over", "could", "short small", "tall big huge"},
      {"hide", beast, 0, "hide/hid/hidden", "behind", "", "small shy nervous", "big huge large"},
      {"lift", person, 0, "lift", "", "could", "weak tired ill", "heavy fat huge"},
      {"move", beast, 0, "move", "", "could", "weak tired ill small", "heavy fat big"},
      // Who attacks.
      {"chase", beast, 0, "chase", "", "", "hungry angry fierce cruel",
       "scared weak helpless lame"},
      {"attack", beast, 0, "attack", "", "", "fierce cruel strong hungry angry",
       "weak helpless lame slow"},
      {"punish", person, 0, "punish", "", "", "strict angry cruel", "rude naughty guilty"},
      // Who looks up to whom.
      {"fear", beast, 0, "fear", "", "", "timid shy young", "fierce dangerous huge",
       "hide/hid/hidden", ""},
      {"envy", person, 0, "envy", "", "", "poor unhappy timid", "rich lucky famous brave"},
      {"obey", person, 0, "obey", "", "", "shy modest timid polite", "powerful strict wise"},
      {"question", person, 0, "question", "", "", "curious confused puzzled",
       "wise clever experienced"},
      {"hire", person, 0, "hire", "", "", "busy rich overworked",
       "skilled experienced clever honest"},
      // Who gives.
      {"lend", person, 0, "lend/lent/lent", "to", "", "rich generous kind wealthy", "poor needy",
       "", "", "money"},
      {"comfort", person, 0, "comfort", "", "", "kind gentle calm friendly",
       "sad upset hurt lonely"},
      {"carry-person", person, 0, "carry", "", "", "strong kind gentle", "tired weak hurt ill"},
      {"thank", person, 0, "thank", "", "", "grateful thankful happy pleased",
       "helpful generous friendly"},
      {"visit", person, 0, "visit", "", "", "bored curious friendly", "ill sick famous lonely"},
      {"wait-for", person, 0, "wait", "for", "", "early punctual patient", "late slow lost"},
  };
}

}  // namespace glassbert::world
