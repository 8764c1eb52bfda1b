#include "zoo/film.h"

#include "core/check.h"
#include "draw/number_text.h"
#include "zoo/head_profile.h"

namespace glassbert {

Heatmap film_strip(const std::vector<Moment>& moments, const std::vector<std::string>& tokens,
                   const std::string& footer) {
  check(!moments.empty(), "film_strip: no moment to show");
  const std::vector<Tensor>& last = moments.back().maps;
  const std::vector<KeyKind> kinds = simple_key_kinds(tokens);
  const Specialist found = specialist(head_profiles(last, kinds), 0, last.at(0).dim(0));
  Heatmap film{{join("layer ", found.layer, ", head ", found.head, " while it learns"),
                join("the head that gives most to the ", kinds[0].name, " token",
                     " at the end: ", percent_text(found.share)),
                footer},
               {}};
  for (const Moment& moment : moments)
    film.panels.push_back(token_map(join("step ", moment.step), tokens,
                                    slice(moment.maps.at(found.layer), found.head)));
  return film;
}

}  // namespace glassbert
