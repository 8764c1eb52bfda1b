#include "world/tables.h"

namespace glassbert::world {
namespace {

using namespace kind;

constexpr Kinds object = goods | vehicle | furniture | building | opening | barrier;

constexpr AdjectiveRow adjectives[] = {
    {Slot::opinion, person,
     "kind clever polite honest brave lazy famous rich poor rude shy lucky "
     "patient gentle proud friendly serious careless quiet wise generous "
     "strict cheerful busy strong weak curious nervous"},
    {Slot::opinion, animal | fish, "wild tame fierce clever lazy shy strong hungry gentle curious"},
    {Slot::opinion, object | place, "beautiful ugly strange lovely ordinary famous plain"},
    {Slot::opinion, goods | vehicle | furniture, "cheap expensive useful broken valuable heavy"},
    {Slot::opinion, edible, "sweet fresh tasty ripe warm delicious sour"},
    {Slot::opinion, drink, "cold hot warm fresh sweet"},
    {Slot::opinion, event | idea,
     "strange boring important simple funny long short difficult "
     "exciting"},
    {Slot::opinion, writing | work, "interesting boring long famous funny difficult"},
    {Slot::opinion, way | opening | passage, "narrow wide"},
    {Slot::opinion, building | room | area, "quiet peaceful lonely crowded clean dirty dark"},
    {Slot::opinion, clothing, "warm soft clean dirty elegant thick thin"},
    {Slot::size, animal | fish | object | plant | tree | cloth | room | place,
     "big small large little huge tiny"},
    {Slot::size, person, "tall short little thin"},
    {Slot::size, tree | building | barrier, "tall high low"},
    {Slot::age, person, "young old"},
    {Slot::age, animal, "young old"},
    {Slot::age, object | document, "old new ancient modern"},
    {Slot::shape, furniture | container | ornament, "round square flat oval"},
    {Slot::shape, blade, "sharp blunt"},
    {Slot::shape, tool, "straight bent"},
    {Slot::colour, container | vehicle | furniture | clothing | toy | vessel | opening | cloth,
     "red blue green yellow white black brown grey"},
    {Slot::colour, clothing | toy | plant | cloth, "pink purple orange"},
    {Slot::colour, bird | beast, "black white brown grey spotted"},
    {Slot::colour, building | device, "white grey black"},
    {Slot::material, container | furniture | toy, "wooden plastic metal"},
    {Slot::material, barrier | opening | tool, "wooden iron"},
    {Slot::material, vessel | ornament, "golden silver glass copper"},
    {Slot::material, clothing | cloth, "woollen leather silk cotton velvet"},
    {Slot::state, person,
     "tired hungry thirsty angry happy sad ill afraid late ready alone "
     "awake worried surprised hurt bored lost sleepy upset pleased calm sick"},
    {Slot::state, animal, "tired hungry thirsty asleep afraid ill lost sleepy awake calm"},
    {Slot::state, goods | furniture, "missing dusty wet dry clean dirty safe gone"},
    {Slot::state, container | vessel, "empty full open"},
    {Slot::state, building | opening, "open closed empty"},
    {Slot::state, vehicle, "late fast slow empty full"},
    {Slot::state, edible | drink, "ready cold hot gone"},
    {Slot::state, way | area | ground, "empty quiet dangerous wet muddy safe"},
};

}  // namespace

std::span<const AdjectiveRow> adjective_rows() { return adjectives; }

}  // namespace glassbert::world
