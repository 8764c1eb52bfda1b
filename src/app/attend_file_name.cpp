#include "app/attend_request.h"

namespace glassbert {

std::string attend_file_name(const AttendRequest& request, Index query, ScaleKind scale) {
  std::string name = request.layer ? join("layer-", *request.layer) : "heads";
  if (!request.heads.empty()) name += request.heads.size() == 1 ? "-head" : "-heads";
  for (const Index head : request.heads) name += join("-", head);
  if (request.view == AttendView::lines) name += "-lines";
  if (request.view == AttendView::neuron) name += "-neuron";
  if (request.view == AttendView::strip) name += "-strip";
  if (request.query) name += join("-query-", query);
  if (request.in_words) name += "-words";
  if (request.without_specials) name += "-no-specials";
  if (request.difference) name += "-difference";
  return scale == ScaleKind::panel ? name + "-panel" : name;
}

}  // namespace glassbert
