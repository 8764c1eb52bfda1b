#include "world/schema.h"

namespace glassbert::world {

using namespace kind;

std::vector<Schema> lexical_schemas(bool is_held_out) {
  if (is_held_out)
    return {
        {"pull", mount, vehicle, "pull", "", "could", "weak tired old ill lazy",
         "heavy full broken expensive", "stop", "stay there"},
        {"sit", beast, furniture, "sit/sat/sat", "on", "not", "nervous afraid sleepy shy",
         "broken wooden round narrow", "stand/stood/stood nearby", "stay empty"},
        {"swim", fish, way, "swim/swam/swum", "in", "not", "ill tired weak afraid hungry",
         "shallow narrow dry muddy", "rest", "stay empty"},
    };
  return {
      {"cross", beast, way, "cross", "", "not", "tired hungry scared sleepy weak ill lazy",
       "wide busy muddy dangerous steep crowded", "rest", "stay empty"},
      {"fit-in", ornament | toy, container, "fit/fit/fit", "in", "not", "big large wide huge long",
       "small narrow tiny little short", "stay outside", "stay empty"},
      {"eat", beast, dish, "eat/ate/eaten", "", "not", "full ill tired sleepy lazy",
       "hot salty cold sour spicy", "sleep/slept/slept", "stay there"},
      {"carry", mount, load, "carry", "", "could", "weak old ill tired young",
       "heavy large big huge wet", "rest", "stay there"},
      {"jump", beast, barrier, "jump", "over", "not", "tired lazy old sleepy slow",
       "high tall wide dangerous", "stop", ""},
      {"climb", beast, tree, "climb", "", "not", "lazy weak ill nervous young",
       "tall thin high bare wet", "wait", ""},
      {"enter", beast, building, "enter", "", "not", "shy nervous scared afraid curious",
       "dark noisy crowded closed cold", "stay outside", "stay empty"},
      {"drink", beast | bird, drink, "drink/drank/drunk", "", "not",
       "full ill sleepy nervous tired", "hot dirty sour cold bitter", "leave/left/left",
       "stay there"},
      {"cut", blade, food, "cut/cut/cut", "", "could", "blunt old bent short rusty",
       "hard tough frozen thick dry", "break/broke/broken", "stay whole"},
      {"go-through", furniture, opening, "go/went/gone", "through", "not",
       "wide large big huge long", "narrow small low tiny", "stay outside", ""},
      {"pass", vehicle, opening, "pass", "through", "could", "wide tall large heavy long",
       "narrow low small dark", "stop", "stay empty"},
      {"reach", beast, fruit, "reach", "", "could", "short small lazy tired weak",
       "high far distant", "leave/left/left", "stay there"},
      {"hold", furniture, load, "hold/held/held", "", "could", "weak old thin broken",
       "heavy big large huge", "break/broke/broken", "fall/fell/fallen down"},
      {"light", lamp, room, "light/lit/lit", "", "not", "dim weak old small",
       "large long wide high", "", "stay dark"},
      {"fly-over", bird, ground, "fly/flew/flown", "over", "not", "tired weak young old ill",
       "high steep wide long", "rest", ""},
      {"cover", cloth, furniture, "cover", "", "not", "small short narrow thin",
       "long large big wide huge", "", ""},
      {"grow-in", plant, vessel, "grow/grew/grown", "in", "could", "weak old tall dry",
       "small narrow tiny dirty", "die", "stay empty"},
  };
}

std::vector<Schema> role_schemas(bool is_held_out) {
  if (is_held_out)
    return {
        {"catch", beast, 0, "catch/caught/caught", "", "", "fast clever quick strong",
         "slow tired weak lame", "win/won/won", "lose/lost/lost"},
        {"help", person, 0, "help", "", "", "kind strong friendly generous",
         "weak ill tired poor hurt"},
        {"admire", person, 0, "admire", "", "", "shy young modest",
         "famous brave clever successful"},
        {"wrap", cloth, 0, "cover", "", "", "large big wide huge", "small short narrow tiny"},
    };
  return {
      {"fit-in-like", container, 0, "fit/fit/fit", "in", "not", "big large wide huge long",
       "small narrow tiny little short", "stay outside", "stay empty"},
      {"break", load, 0, "break/broke/broken", "", "", "hard heavy strong solid",
       "weak thin soft fragile", "", ""},
      {"overtake", vehicle, 0, "pass", "", "", "fast quick modern light", "slow old heavy broken",
       "arrive early", "arrive late"},
      {"see-over", person, 0, "see/saw/seen", "over", "could", "short small little",
       "tall big huge"},
      {"chase", beast, 0, "chase", "", "", "hungry angry fierce cruel",
       "scared weak small helpless"},
      {"lend", person, 0, "lend/lent/lent", "to", "", "rich generous kind wealthy",
       "poor needy broke hungry", "", "", "money"},
      {"thank", person, 0, "thank", "", "", "grateful thankful happy pleased",
       "kind helpful generous friendly"},
      {"fear", beast, 0, "fear", "", "", "timid shy young weak", "fierce dangerous strong huge",
       "hide/hid/hidden", ""},
      {"envy", person, 0, "envy", "", "", "poor unlucky sad lonely", "rich lucky famous happy"},
      {"beat", person, 0, "beat/beat/beaten", "", "", "fast strong young skilled",
       "slow weak tired old", "win/won/won", "lose/lost/lost"},
      {"lift", person, 0, "lift", "", "could", "weak tired ill small", "heavy fat big tall"},
      {"hide", beast, 0, "hide/hid/hidden", "behind", "", "scared small shy nervous",
       "big huge large tall"},
      {"replace", device, 0, "replace", "", "", "new modern better useful",
       "old broken useless damaged"},
      {"hire", person, 0, "hire", "", "", "busy rich ill overworked",
       "skilled experienced clever honest"},
      {"wait-for", person, 0, "wait", "for", "", "early punctual patient", "late slow lost"},
      {"question", person, 0, "question", "", "", "curious confused puzzled",
       "wise clever experienced"},
      {"comfort", person, 0, "comfort", "", "", "kind gentle calm", "sad upset hurt lonely"},
      {"visit", person, 0, "visit", "", "", "lonely bored curious", "ill sick famous"},
      {"teach", person, 0, "teach/taught/taught", "", "", "experienced wise old",
       "young ignorant curious"},
      {"punish", person, 0, "punish", "", "", "strict angry cruel", "rude naughty guilty"},
      {"stand-on", container, 0, "stand/stood/stood", "on", "could", "heavy wide large big",
       "weak small soft narrow", "fall/fell/fallen down", ""},
      {"attack", beast, 0, "attack", "", "", "fierce cruel strong hungry",
       "weak small lonely lame"},
  };
}

}  // namespace glassbert::world
