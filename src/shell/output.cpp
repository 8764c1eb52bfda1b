#include "shell/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

#include "core/file_error.h"

namespace glassbert {

void Output::flush() {
  const std::string text = std::move(text_).str();
  text_.str("");
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (written >= 0)
      rest.remove_prefix(static_cast<std::size_t>(written));
    else if (errno == EPIPE)
      throw ClosedPipe();
    else if (errno != EINTR)
      throw FileError("standard output", std::strerror(errno), "the results could not be written");
  }
}

}  // namespace glassbert
