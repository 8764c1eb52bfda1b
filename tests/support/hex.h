#pragma once

#include <string>
#include <string_view>

// The bytes that pairs of hexadecimal digits spell, and back: how golden rows hold binary data.
std::string bytes_of_hex(std::string_view hex);
std::string hex_of_bytes(std::string_view bytes);
