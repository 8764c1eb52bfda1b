#include "world/schema.h"

namespace glassbert::world {

using namespace kind;

// Those that are held out are relatives of those that are trained on: to pull is like to carry (who
// is weak, what is heavy), to swim across like to walk through and to cross, to fit under like to
// fit in, to lie on like to enter (who is nervous, what is dirty).
std::vector<Schema> lexical_schemas(bool is_held_out) {
  if (is_held_out)
    return {
        {"pull", mount, car | cart, "pull", "", "could", "weak tired old ill lazy",
         "heavy large wide full", "stop", "stay there"},
        {"swim", beast, waterway, "swim/swam/swum", "across", "not",
         "tired weak afraid ill lazy nervous", "wide deep cold dirty dangerous", "rest", ""},
        {"fit-under", container, furniture, "fit/fit/fit", "under", "not", "big tall heavy huge",
         "low narrow", "stay outside", ""},
        {"lie-on", beast, furniture, "lie/lay/lain", "on", "not", "nervous afraid shy scared",
         "hard wet dirty narrow", "leave/left/left", "stay empty"},
    };
  return {
      // Who is fit for it, what is in the way.
      {"cross", beast, road, "cross", "", "not", "tired hungry scared sleepy weak ill lazy",
       "wide busy muddy dangerous noisy crowded", "rest", "stay empty"},
      {"walk-through", beast, waterway, "walk", "through", "not", "tired nervous weak afraid ill",
       "deep wide cold dirty muddy", "stop", ""},
      {"jump", beast, barrier, "jump", "over", "not", "tired lazy old sleepy slow",
       "high tall wide dangerous", "stop", ""},
      {"climb", beast, tree, "climb", "", "not", "lazy weak ill nervous young",
       "tall thin high bare wet", "wait", ""},
      {"fly-over", bird, building | barrier, "fly/flew/flown", "over", "could",
       "tired weak young old ill", "high tall wide large", "rest", ""},
      {"reach", beast, fruit, "reach", "", "could", "short small lazy tired weak",
       "high far distant", "leave/left/left", "stay there"},
      {"walk-into", beast, area, "walk", "into", "not", "nervous shy afraid hungry lazy",
       "dark cold wet crowded dangerous", "wait", "stay empty"},
      {"enter", beast, building, "enter", "", "not", "shy nervous scared afraid curious",
       "dark noisy crowded dirty cold", "stay outside", "stay empty"},
      // Who wants it, what it tastes like.
      {"eat", beast, dish, "eat/ate/eaten", "", "not", "full ill tired sleepy lazy",
       "hot salty cold sour spicy", "sleep/slept/slept", "stay there"},
      {"drink", beast | bird, drink, "drink/drank/drunk", "", "not",
       "full ill sleepy nervous tired", "hot dirty sour cold bitter", "leave/left/left",
       "stay there"},
      // Who is strong, what is heavy.
      {"carry", mount, load, "carry", "", "could", "weak old ill tired young lazy",
       "heavy large big huge wet", "rest", "stay there"},
      {"drag", beast, furniture, "drag", "", "could", "weak old ill tired small",
       "heavy large wide huge", "rest", "stay there"},
      {"hold", furniture, load, "hold/held/held", "", "could", "weak old thin broken",
       "heavy big large huge", "break/broke/broken", "fall/fell/fallen down"},
      // What is large, what is narrow.
      {"fit-in", ornament | toy, container, "fit/fit/fit", "in", "not", "big large wide huge long",
       "small narrow tiny short", "stay outside", "stay empty"},
      {"go-through", furniture, passage, "go/went/gone", "through", "not",
       "wide large big huge heavy", "narrow small low tiny", "stay outside", ""},
      {"pass", car | cart, passage, "pass", "through", "could", "wide tall large heavy long",
       "narrow low small dark", "stop", "stay empty"},
      {"block", load, road, "block", "", "", "large big wide heavy huge", "narrow short", "",
       "stay closed"},
      {"cover", cloth, furniture, "cover", "", "not", "small short narrow thin",
       "long large big wide huge", "", ""},
      {"grow-in", plant, vessel, "grow/grew/grown", "in", "could", "weak old tall dry",
       "small narrow tiny dirty", "die", "stay empty"},
      // What works, what is hard to do.
      {"cut", blade, food, "cut/cut/cut", "", "could", "blunt old bent short rusty",
       "hard tough frozen thick dry", "break/broke/broken", "stay whole"},
      {"light", lamp, room, "light/lit/lit", "", "not", "dim weak old small",
       "large long wide high", "", "stay dark"},
  };
}

}  // namespace glassbert::world
