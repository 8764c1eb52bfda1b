#pragma once

#include <cstdint>

namespace glassbert::world {

// Semantic classes, one bit each: what a verb takes, what an adjective fits, what can be where. A
// noun may be of several.
using Kinds = std::uint64_t;

namespace kind {

constexpr Kinds bit(int place) { return Kinds{1} << place; }

// Who acts.
inline constexpr Kinds man = bit(0), woman = bit(1);
inline constexpr Kinds worker = bit(2);               // people of either sex: teacher, neighbour
inline constexpr Kinds child = bit(3), kin = bit(4);  // "my" brother
inline constexpr Kinds beast = bit(5), bird = bit(6), fish = bit(7), mount = bit(8);

// What is eaten and drunk.
inline constexpr Kinds food = bit(9), fruit = bit(10), baked = bit(11);  // can be cut
inline constexpr Kinds dish = bit(12);                                   // soup, peas
inline constexpr Kinds drink = bit(13);

// What is used.
inline constexpr Kinds container = bit(14), vessel = bit(15), furniture = bit(16);
inline constexpr Kinds tool = bit(17), blade = bit(18), key = bit(19), brush = bit(20);
inline constexpr Kinds cleaner = bit(21), repairer = bit(22), writer = bit(23), digger = bit(24);
inline constexpr Kinds net = bit(25), clothing = bit(26), cloth = bit(27), toy = bit(28);
inline constexpr Kinds ornament = bit(29), prize = bit(30), device = bit(31), music = bit(32);
inline constexpr Kinds load = bit(33), document = bit(34), writing = bit(35), light = bit(36);
inline constexpr Kinds vehicle = bit(37), car = bit(38), cycle = bit(39);

// Where things are.
inline constexpr Kinds building = bit(40), room = bit(41), town = bit(42);
inline constexpr Kinds area = bit(43);    // one is in it: garden, forest
inline constexpr Kinds ground = bit(44);  // one is on it: hill, beach
inline constexpr Kinds way = bit(45);     // one crosses it: street, river
inline constexpr Kinds opening = bit(46), barrier = bit(47), plant = bit(48), tree = bit(49);

// What can't be touched.
inline constexpr Kinds event = bit(50), game = bit(51), idea = bit(52), question = bit(53);
inline constexpr Kinds riddle = bit(54), work = bit(55), nature = bit(56), part = bit(57);
inline constexpr Kinds lamp = bit(58);

// Finer classes, for what schemas ask of their nouns.
inline constexpr Kinds cart = bit(59);      // drawn by a horse
inline constexpr Kinds waterway = bit(60);  // a way that one swims across: river
inline constexpr Kinds road = bit(61);      // a way that one walks along: street
inline constexpr Kinds passage = bit(62);   // one goes through it: gate, tunnel

inline constexpr Kinds person = man | woman | worker;
inline constexpr Kinds animal = beast | bird;
inline constexpr Kinds living = person | animal;  // all but fish
inline constexpr Kinds animate = person | animal | fish;
inline constexpr Kinds edible = food | dish;
inline constexpr Kinds goods = vessel | tool | blade | key | clothing | toy | document | ornament |
                               container | load | device | music;
inline constexpr Kinds small = edible | vessel | tool | blade | key | clothing | toy | document |
                               ornament;  // a hand can hold it
inline constexpr Kinds place = area | ground;
inline constexpr Kinds site = place | building | room | way | town;

}  // namespace kind

}  // namespace glassbert::world
