#include "shell/run_main.h"

#include <unistd.h>

#include <csignal>
#include <new>
#include <stdexcept>

#include "core/file_error.h"
#include "shell/interruption.h"
#include "shell/message.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

extern "C" void end_at_signal(int signal) { _exit(128 + signal); }

int fail(int code, const std::string& line) {
  error(line);
  return code;
}

// Turns the exception being handled into its line and its exit code.
int report_failure() {
  try {
    throw;
  } catch (const ClosedPipe&) {
    return 0;
  } catch (const Interrupted& interrupted) {
    return 128 + interrupted.signal;
  } catch (const UsageError& e) {
    return fail(2, e.what());
  } catch (const FileError& e) {
    return fail(1, e.what());
  } catch (const std::invalid_argument& e) {
    return fail(1, e.what());
  } catch (const std::bad_alloc&) {
    return fail(3, "memory: there is not enough; try a shorter text or a smaller model");
  } catch (const std::exception& e) {
    return fail(3, std::string("internal: ") + e.what() + "; this is a fault of the program");
  } catch (...) {
    return fail(3, "internal: an exception of unknown type; this is a fault of the program");
  }
}

}  // namespace

int run_main(int argc, char** argv, const Body& body) {
  std::signal(SIGINT, end_at_signal);
  std::signal(SIGTERM, end_at_signal);
  std::signal(SIGPIPE, SIG_IGN);  // a write to a closed pipe reports EPIPE instead
  try {
    Output out;
    body(argc > 0 ? std::vector<std::string>(argv + 1, argv + argc) : std::vector<std::string>(),
         out);
    out.flush();
    return 0;
  } catch (...) {
    return report_failure();
  }
}

}  // namespace glassbert
