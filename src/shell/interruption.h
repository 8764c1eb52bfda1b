#pragma once

namespace glassbert {

// Thrown by a program that was asked to end and has put its affairs in order; run_main turns it
// into the exit code 128 + signal, as if the signal had ended it.
struct Interrupted {
  int signal;
};

// While it lives, the first interrupt (Ctrl-C) or request to terminate does not end the program but
// is remembered, so that work can be saved; a second one ends it at once. One at a time.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  bool is_requested() const;
  void throw_if_requested() const;

 private:
  using Handler = void (*)(int);
  Handler before_interrupt_, before_terminate_;
};

}  // namespace glassbert
