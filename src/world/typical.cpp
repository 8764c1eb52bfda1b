#include "world/typical.h"

namespace glassbert::world {
namespace {

using namespace kind;

constexpr Typical rows[] = {
    {beast,
     "tired hungry scared sleepy weak ill lazy nervous afraid shy curious full old young slow "
     "short small"},
    {bird, "tired weak young old ill full sleepy nervous"},
    {mount, "weak old ill tired young lazy lame"},
    {road, "wide busy muddy dangerous noisy crowded narrow short long"},
    {waterway, "wide deep cold dirty muddy dangerous"},
    {area, "dark cold wet crowded dangerous"},
    {barrier, "high tall wide dangerous large"},
    {tree, "tall thin high bare wet"},
    {building, "dark noisy crowded dirty cold high tall wide large"},
    {passage, "narrow low small tiny dark"},
    {room, "large long wide high dark"},
    {car | cart, "wide tall large heavy long full"},
    {container, "small narrow tiny short big tall heavy huge"},
    {furniture, "wide large big huge heavy long weak old thin broken low narrow hard wet dirty"},
    {load, "heavy large big huge wet wide"},
    {ornament | toy, "big large wide huge long"},
    {cloth, "small short narrow thin"},
    {vessel, "small narrow tiny dirty"},
    {blade, "blunt old bent short rusty"},
    {lamp, "dim weak old small"},
    {plant, "weak old tall dry"},
    {food, "hard tough frozen thick dry"},
    {fruit, "high far distant"},
    {dish, "hot salty cold sour spicy"},
    {drink, "hot dirty sour cold bitter"},
};

}  // namespace

std::span<const Typical> typical_qualities() { return rows; }

}  // namespace glassbert::world
