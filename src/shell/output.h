#pragma once

#include <sstream>

namespace glassbert {

// Whoever reads our standard output has gone (`glassbert ... | head`): nobody is left to tell, so
// run_main ends quietly.
struct ClosedPipe {};

// What goes to standard output. It is collected here and written when the program has succeeded,
// so that a failure leaves nothing on standard output. A verb that answers line by line, or whose
// answer is large and can't fail any more, calls flush itself.
class Output {
 public:
  template <class Value>
  Output& operator<<(const Value& value) {
    text_ << value;
    return *this;
  }

  // Writes what was collected since the last flush. Throws FileError where it can't be written (a
  // full disk), ClosedPipe where nobody reads.
  void flush();

 private:
  std::ostringstream text_;
};

}  // namespace glassbert
