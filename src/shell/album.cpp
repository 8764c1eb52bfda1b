#include "shell/album.h"

#include "draw/save.h"
#include "shell/environment.h"

namespace glassbert {

Album::Album(const std::string& lesson, Output& out) : folder_(lesson_output(lesson)), out_(out) {
  std::filesystem::create_directories(folder_);
}

void Album::add(const std::string& name, const Picture& picture) {
  const std::string path = (folder_ / (name + ".png")).string();
  save_picture(picture, path);
  out_ << "drawn: " << path << '\n';
}

}  // namespace glassbert
