#include "io/inflate.h"

#include <array>
#include <cstdint>

#include "core/file_error.h"

namespace glassbert {
namespace {

[[noreturn]] void fail(const char* what) { throw FileError("compressed bytes", what, ""); }

constexpr std::array<int, 29> length_base = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                             15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                             67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<int, 29> length_extra = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                              2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};

class Inflater {
 public:
  explicit Inflater(std::string_view deflated) : bytes_(deflated) {}

  std::string run() {
    for (bool last = false; !last;) {
      last = bits(1) == 1;
      const int kind = bits(2);
      if (kind == 0)
        copy_stored();
      else if (kind == 1)
        decode_fixed();
      else
        fail("a block of another kind");
    }
    return out_;
  }

 private:
  int bit() {
    if (at_ / 8 >= bytes_.size()) fail("cut short");
    const int value = bytes_[at_ / 8] >> at_ % 8 & 1;
    ++at_;
    return value;
  }

  int bits(int count) {  // lowest first, as extra bits come
    int value = 0;
    for (int i = 0; i < count; ++i) value |= bit() << i;
    return value;
  }

  int code(int count, int value = 0) {  // highest first, as code words come
    for (int i = 0; i < count; ++i) value = value << 1 | bit();
    return value;
  }

  void copy_stored() {
    at_ = (at_ + 7) / 8 * 8;
    const int length = bits(16);
    if ((bits(16) ^ 0xFFFF) != length) fail("lengths disagree");
    for (int i = 0; i < length; ++i) out_ += static_cast<char>(bits(8));
  }

  // RFC 1951, 3.2.6: 256..279 have 7 bits from 0000000; 0..143 8 bits from 00110000; 280..287 8
  // bits from 11000000; 144..255 9 bits from 110010000.
  int fixed_symbol() {
    const int seven = code(7);
    if (seven < 24) return 256 + seven;
    const int eight = code(1, seven);
    if (eight < 0xC0) return eight - 0x30;
    if (eight < 0xC8) return 280 + eight - 0xC0;
    return 144 + code(1, eight) - 0x190;
  }

  void decode_fixed() {
    for (int symbol = fixed_symbol(); symbol != 256; symbol = fixed_symbol()) {
      if (symbol < 256) {
        out_ += static_cast<char>(symbol);
        continue;
      }
      const auto row = static_cast<std::size_t>(symbol - 257);
      const int length = length_base.at(row) + bits(length_extra.at(row));
      const int step = code(5);
      const int extra = step < 4 ? 0 : step / 2 - 1;
      const int base = step < 4 ? step + 1 : ((2 + step % 2) << extra) + 1;
      copy_back(static_cast<std::size_t>(base + bits(extra)), length);
    }
  }

  void copy_back(std::size_t distance, int length) {
    if (distance > out_.size()) fail("refers to before the beginning");
    for (int i = 0; i < length; ++i) out_ += out_[out_.size() - distance];
  }

  std::string_view bytes_;
  std::size_t at_ = 0;  // in bits
  std::string out_;
};

std::uint32_t adler32(std::string_view bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char c : bytes) {
    a = (a + static_cast<unsigned char>(c)) % 65'521;
    b = (b + a) % 65'521;
  }
  return b << 16 | a;
}

}  // namespace

std::string inflate(std::string_view zlib) {
  if (zlib.size() < 6 || (zlib[0] & 15) != 8) fail("no zlib stream");
  const std::string bytes = Inflater(zlib.substr(2, zlib.size() - 6)).run();
  std::uint32_t checksum = 0;
  for (const char c : zlib.substr(zlib.size() - 4))
    checksum = checksum << 8 | static_cast<unsigned char>(c);
  if (checksum != adler32(bytes)) fail("wrong checksum");
  return bytes;
}

}  // namespace glassbert
