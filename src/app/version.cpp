#include "app/verbs.h"
#include "core/parallel.h"

namespace glassbert {
namespace {

void run(const Arguments&, Output& out) {
  const char* precision = sizeof(real) == sizeof(double) ? "double" : "float";
  out << "glassbert 0.1\n"
      << "numbers   " << precision << "\n"
      << "compiler  " << __VERSION__ << "\n"
      << "threads   " << thread_count() << "\n";
}

}  // namespace

Verb version_verb() {
  return {
      {"version", "says what this program is and how it was built", "", 0, {}, "glassbert version"},
      run};
}

}  // namespace glassbert
