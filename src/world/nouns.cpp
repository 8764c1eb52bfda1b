#include "world/tables.h"

namespace glassbert::world {
namespace {

using namespace kind;

constexpr NounRow nouns[] = {
    {man | child, "boy"},
    {man | child | kin, "son grandson nephew"},
    {man,
     "man/men king prince waiter gentleman/gentlemen fisherman/fishermen policeman/policemen "
     "monk cowboy actor postman/postmen fireman/firemen"},
    {man | kin, "father brother uncle grandfather husband"},
    {woman | child, "girl"},
    {woman | child | kin, "daughter granddaughter niece"},
    {woman, "woman/women queen princess waitress lady/ladies nun actress"},
    {woman | kin, "mother sister aunt grandmother wife/wives"},
    {worker | child, "child/children pupil baby"},
    {worker | kin, "cousin neighbour friend teacher doctor guest"},
    {worker,
     "nurse farmer baker cook driver pilot sailor soldier painter singer dancer writer poet "
     "student lawyer judge dentist guard visitor stranger thief/thieves hunter gardener "
     "builder plumber carpenter tailor butcher barber captain officer clerk manager "
     "director engineer scientist artist musician player runner swimmer rider tourist "
     "traveller journalist editor librarian secretary mechanic miner shepherd merchant "
     "customer owner winner hero/heroes witness coach referee"},
    {beast,
     "animal dog cat cow sheep/sheep goat pig mouse/mice rat rabbit fox wolf/wolves bear "
     "lion tiger monkey deer/deer squirrel hedgehog frog turtle snake puppy kitten lamb "
     "calf/calves bull zebra giraffe panda beaver"},
    {beast | mount,
     "horse donkey pony camel mule elephant ox/oxen stallion mare reindeer/reindeer llama "
     "buffalo/buffaloes"},
    {bird,
     "bird hen duck goose/geese owl crow eagle swan pigeon parrot sparrow robin chicken "
     "turkey rooster penguin"},
    {fish, "fish/fish shark trout/trout salmon/salmon whale dolphin seal"},
    {food | fruit, "apple pear plum cherry peach orange banana lemon melon"},
    {food | baked, "bread/- cake pie biscuit pancake cookie muffin roll tart"},
    {food,
     "cheese/- potato/potatoes tomato/tomatoes carrot onion sandwich egg sausage steak pepper "
     "cucumber mushroom"},
    {dish,
     "soup salad rice/- butter/- honey/- jam/- chocolate/- pea bean nut grape dumpling stew "
     "pudding porridge/- noodle"},
    {drink, "water/- milk/- tea/- coffee/- juice/- wine/- beer/- lemonade/- cider/- cocoa/-"},
    {container,
     "box bag basket bucket suitcase drawer case crate chest pocket purse backpack barrel "
     "trunk tin cupboard"},
    {vessel, "cup glass bottle bowl jug pot kettle jar mug vase plate pan teapot"},
    {vehicle | car, "car bus truck van lorry taxi tractor"},
    {vehicle | cycle, "bicycle scooter motorbike"},
    {vehicle | cart, "cart wagon sledge carriage trailer"},
    {vehicle, "train boat ship ferry tram plane"},
    {furniture,
     "table chair bed desk sofa bench shelf/shelves wardrobe stool couch armchair "
     "bookcase mattress cradle sideboard"},
    {tool, "rake rope ladder stick ruler needle comb spoon fork torch pump axe"},
    {tool | brush | cleaner | writer, "brush"},
    {tool | cleaner, "broom mop sponge"},
    {tool | repairer, "hammer screwdriver"},
    {tool | writer, "pen pencil"},
    {tool | digger, "spade shovel"},
    {tool | net, "net trap"},
    {blade, "knife/knives saw razor sword"},
    {kind::key, "key"},
    {clothing,
     "coat hat shirt dress skirt shoe boot sock glove scarf/scarves jacket sweater belt "
     "cap tie suit cloak apron sandal blouse vest"},
    {cloth, "blanket sheet towel cloth rug"},
    {toy, "ball doll kite balloon puppet whistle marble drum teddy"},
    {toy | riddle, "puzzle"},
    {ornament,
     "ring necklace crown mirror picture painting clock watch statue coin feather pearl "
     "mask photograph"},
    {ornament | prize, "trophy medal prize"},
    {ornament | lamp, "candle lamp lantern"},
    {device,
     "phone computer camera radio printer fridge oven heater fan machine engine television "
     "toaster telescope laptop"},
    {building,
     "house church school castle hotel hospital library museum shop bank theatre station "
     "factory farm barn cottage palace tower temple bakery office restaurant market prison "
     "stable hut"},
    {room, "kitchen bedroom bathroom hall attic cellar garage study corridor classroom cabin"},
    {area,
     "garden park field forest village valley desert jungle city town meadow yard orchard "
     "cave playground swamp camp zoo"},
    {ground, "hill beach island mountain roof balcony lawn platform stage terrace cliff shore"},
    {ground | way | road, "street road bridge path track avenue lane square alley highway"},
    {way | waterway, "river lake stream canal pond creek channel lagoon"},
    {document, "map newspaper magazine ticket card menu dictionary calendar notebook"},
    {document | writing, "book poem diary note report recipe list"},
    {document | writing | question, "letter message"},
    {music, "piano guitar violin flute trumpet harp cello"},
    {plant, "flower rose tulip daisy vine"},
    {tree, "tree bush oak hedge pine palm willow"},
    {opening | passage, "door gate"},
    {opening, "window lid hatch"},
    {passage, "tunnel doorway archway entrance gateway passage"},
    {barrier, "fence wall hurdle ditch barricade"},
    {load, "stone sack parcel log brick rock anchor bundle plank carpet tent tyre"},
    {event, "party wedding concert meeting lesson dinner festival show exam trip picnic parade"},
    {event | game, "game match"},
    {event | prize, "race contest"},
    {idea, "plan story idea secret reason rule joke dream lie truth/- news/- mistake"},
    {idea | question, "question"},
    {idea | riddle, "problem riddle"},
    {work, "film novel play album book song opera documentary"},
    {part, "hand leg foot/feet arm head eye ear nose neck knee finger tooth/teeth"},
    {nature, "rain/- snow/- wind/- storm fog/- fire flood"},
    {light, "sun/- moon/-"},
};

constexpr NounRow names[] = {
    {man,
     "Tom Paul Peter John James Henry George Simon David Martin Robert Oliver Daniel Jack Adam "
     "Leo Max Felix Oscar Hugo Victor Arthur Frank Edward Philip Anton Karl Luke Mark Noah"},
    {woman,
     "Anna Mary Emma Lucy Sarah Jane Alice Clara Julia Laura Helen Maria Nora Rose Ruth Sophie "
     "Eva Grace Ida Irene Kate Lisa Olga Paula Rita Susan Vera Ella Martha Nina"},
    {town,
     "London Paris Berlin Rome Vienna Madrid Athens Oslo Dublin Prague Lisbon Geneva Boston "
     "Cairo Tokyo"},
};

}  // namespace

std::span<const NounRow> noun_rows() { return nouns; }
std::span<const NounRow> name_rows() { return names; }

}  // namespace glassbert::world
