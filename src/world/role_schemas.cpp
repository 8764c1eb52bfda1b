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
      {"overtake", car | cart, 0, "pass", "", "", "fast quick modern light",
       "slow old heavy broken", "arrive early", "arrive late"},
      {"outrun", beast, 0, "outrun/outran/outrun", "", "", "fast quick strong clever",
       "slow tired weak lame", "win/won/won", "lose/lost/lost"},
      {"beat", person, 0, "beat/beat/beaten", "", "", "fast strong young skilled",
       "slow weak tired old", "win/won/won", "lose/lost/lost"},
      {"break", load, 0, "break/broke/broken", "", "", "hard heavy strong solid",
       "weak thin soft fragile"},
      // Who is larger.
      {"fit-in-like", container, 0, "fit/fit/fit", "in", "not", "big large wide huge long",
       "small narrow tiny short", "stay outside", "stay empty"},
      {"stand-on", furniture, 0, "stand/stood/stood", "on", "could", "heavy wide large big",
       "weak small soft narrow", "fall/fell/fallen down", ""},
      {"see-over", person, 0, "see/saw/seen", "over", "could", "short small thin",
       "tall big huge fat"},
      {"hide", beast, 0, "hide/hid/hidden", "behind", "", "scared small shy nervous",
       "big huge large tall"},
      {"lift", person, 0, "lift", "", "could", "weak tired ill small lame", "heavy fat big huge"},
      {"move", beast, 0, "move", "", "could", "weak tired ill small", "heavy fat big lazy"},
      // Who attacks.
      {"chase", beast, 0, "chase", "", "", "hungry angry fierce cruel",
       "scared weak small helpless lame"},
      {"attack", beast, 0, "attack", "", "", "fierce cruel strong hungry angry",
       "weak small lonely lame slow"},
      {"punish", person, 0, "punish", "", "", "strict angry cruel", "rude naughty guilty"},
      // Who looks up to whom.
      {"fear", beast, 0, "fear", "", "", "timid shy young weak", "fierce dangerous strong huge",
       "hide/hid/hidden", ""},
      {"envy", person, 0, "envy", "", "", "poor unlucky sad lonely", "rich lucky famous happy"},
      {"obey", person, 0, "obey", "", "", "shy modest timid polite", "strict powerful brave"},
      {"question", person, 0, "question", "", "", "curious confused puzzled",
       "wise clever experienced"},
      // Who gives.
      {"lend", person, 0, "lend/lent/lent", "to", "", "rich generous kind wealthy",
       "poor needy unlucky hungry", "", "", "money"},
      {"comfort", person, 0, "comfort", "", "", "kind gentle calm friendly",
       "sad upset hurt lonely"},
      {"carry-person", person, 0, "carry", "", "", "strong kind tall brave", "tired weak hurt ill"},
      {"thank", person, 0, "thank", "", "", "grateful thankful happy pleased",
       "kind helpful generous friendly"},
      {"visit", person, 0, "visit", "", "", "lonely bored curious", "ill sick famous"},
      // Who needs whom.
      {"hire", person, 0, "hire", "", "", "busy rich ill overworked",
       "skilled experienced clever honest"},
      {"wait-for", person, 0, "wait", "for", "", "early punctual patient", "late slow lost"},
      {"teach", person, 0, "teach/taught/taught", "", "", "experienced wise old",
       "young ignorant curious"},
      {"replace", device, 0, "replace", "", "", "new modern better useful",
       "old broken useless damaged"},
  };
}

}  // namespace glassbert::world
