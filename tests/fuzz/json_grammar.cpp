#include "fuzz/json_grammar.h"

#include <string>

namespace {

// Takes tokens away from the front of the text; every function tells whether it could.
class Grammar {
 public:
  explicit Grammar(std::string_view text) : rest_(text) {}

  // Keeps the containers that are still open on a stack of their brackets instead of calling
  // itself.
  bool is_text() {
    bool value_due = true;
    for (space(); value_due || !open_.empty(); space()) {
      if (value_due && !begin_value(value_due)) return false;
      space();
      if (!value_due && !open_.empty() && !continue_container(value_due)) return false;
    }
    return rest_.empty();
  }

 private:
  // Takes a whole value, or the opening bracket of one; then `due` tells whether one must follow.
  bool begin_value(bool& due) {
    const bool object = take("{");
    if (!object && !take("[")) {
      due = false;
      if (rest_.starts_with('"')) return is_string();
      return take("null") || take("true") || take("false") || is_number();
    }
    space();
    if (take(object ? "}" : "]")) {
      due = false;
      return true;
    }
    open_ += object ? '{' : '[';
    return !object || is_key();
  }

  // Takes what may follow a value inside a container.
  bool continue_container(bool& due) {
    const bool object = open_.back() == '{';
    if (take(object ? "}" : "]")) {
      open_.pop_back();
      return true;
    }
    if (!take(",")) return false;
    space();
    due = true;
    return !object || is_key();
  }

  bool is_key() {
    if (!is_string()) return false;
    space();
    if (!take(":")) return false;
    space();
    return true;
  }

  bool is_string() {
    if (!take("\"")) return false;
    while (!take("\"")) {
      if (rest_.empty() || static_cast<unsigned char>(rest_[0]) < 0x20) return false;
      if (!take("\\")) {
        rest_.remove_prefix(1);
      } else if (take("u")) {
        for (int i = 0; i < 4; ++i)
          if (!take_one_of("0123456789abcdefABCDEF")) return false;
      } else if (!take_one_of("\"\\/bfnrt")) {
        return false;
      }
    }
    return true;
  }

  bool is_number() {
    take("-");
    if (!take("0") && !digits()) return false;
    if (take(".") && !digits()) return false;
    if (!take_one_of("eE")) return true;
    take_one_of("+-");
    return digits();
  }

  bool digits() {
    if (!take_one_of("0123456789")) return false;
    while (take_one_of("0123456789")) {
    }
    return true;
  }

  void space() {
    while (take_one_of(" \t\n\r")) {
    }
  }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  bool take_one_of(std::string_view characters) {
    if (rest_.empty() || characters.find(rest_[0]) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view rest_;
  std::string open_;
};

}  // namespace

bool follows_json_grammar(std::string_view text) { return Grammar(text).is_text(); }
