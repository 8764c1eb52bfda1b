#include "shell/interruption.h"

#include <unistd.h>

#include <csignal>

namespace glassbert {
namespace {

// The one thing that a handler may write to: there is no other way to pass it anything.
volatile std::sig_atomic_t received = 0;

extern "C" void remember_signal(int signal) {
  if (received != 0) _exit(128 + signal);
  received = signal;
}

}  // namespace

Interruption::Interruption() {
  received = 0;
  before_interrupt_ = std::signal(SIGINT, remember_signal);
  before_terminate_ = std::signal(SIGTERM, remember_signal);
}

Interruption::~Interruption() {
  std::signal(SIGINT, before_interrupt_);
  std::signal(SIGTERM, before_terminate_);
}

bool Interruption::is_requested() const { return received != 0; }

void Interruption::throw_if_requested() const {
  if (received != 0) throw Interrupted{received};
}

}  // namespace glassbert
