#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace glassbert {

// The value of an environment variable; none where it is not set or empty (`make` exports MODEL and
// TEXT empty when nobody gave them).
std::optional<std::string> environment(const char* name);

// The folder of one of the models that come with the project: data/NAME beside the folder of the
// program (a copied tree finds its own), else in the sources that it was built from; none where it
// is in neither.
std::optional<std::filesystem::path> own_model(const std::string& name);

// The checkpoint directory of the glassbert program: what --model says, else GLASSBERT_MODEL, else
// our model of that name, else models/all-MiniLM-L6-v2 if it was fetched. Throws FileError where
// there is none of them.
std::filesystem::path model_folder(const std::optional<std::string>& model_flag,
                                   const std::string& name = "world-mlm");

// The checkpoint directory of a lesson: MODEL, else our model NAME, else models/NAME of the
// project. Throws FileError with the command that fetches NAME where it is not there.
std::filesystem::path lesson_model(const std::string& name);

// The text of a lesson: TEXT, else `otherwise`, which is remembered to be the lesson's own: no
// reader is told which of its words a model never saw.
std::string lesson_text(const std::string& otherwise);
bool is_lessons_own(const std::string& text);

// Where a lesson leaves its pictures and numbers: out/NAME in the current directory.
std::filesystem::path lesson_output(const std::string& name);

}  // namespace glassbert
