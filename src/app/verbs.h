#pragma once

#include "shell/arguments.h"
#include "shell/output.h"

namespace glassbert {

// One verb of the program. To add one: a file of its own here, its declaration below, its place in
// main.cpp's table.
struct Verb {
  Usage usage;
  void (*run)(const Arguments& arguments, Output& out);
};

Verb attend_verb();
Verb bench_verb();
Verb inspect_verb();
Verb tokenize_verb();
Verb train_verb();
Verb train_world_verb();
Verb draw_verb();
Verb explain_verb();
Verb measure_verb();
Verb compare_verb();
Verb simplex_verb();
Verb twins_verb();
Verb verdict_verb();
Verb guide_verb();
Verb rivals_verb();
Verb examine_verb();
Verb merge_verb();
Verb predict_verb();
Verb study_verb();
Verb trace_verb();
Verb version_verb();
Verb vocabulary_verb();
Verb world_verb();

}  // namespace glassbert
