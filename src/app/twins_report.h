#pragma once

#include <filesystem>

#include "app/input.h"
#include "debate/twins.h"
#include "shell/output.h"
#include "shell/table.h"

namespace glassbert {

// Twins, and what became of the model's answers with them and with the control.
struct TwinAnswer {
  TwinMaps maps;
  TwinCheck kept, control;
};

// What was found, in two sentences; the distances of all heads; the same as JSON.
std::string twin_summary(const TwinAnswer& answer, const TwinPlan& plan, const std::string& model);
Table twin_table(const TwinMaps& maps);
std::string twin_json(const TwinAnswer& answer);

// twins.png, the grid of layers and heads, and maps.png, the head whose rows got farthest beside
// its twin; named on the output.
void save_twins(const TwinAnswer& answer, Question& question, const Input& input,
                const std::string& summary, const std::filesystem::path& folder, Output& out);

}  // namespace glassbert
