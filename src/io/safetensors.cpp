#include "io/safetensors.h"

#include <cstring>
#include <limits>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

// The numbers of a tensor as they stand in the file, at any alignment.
template <class Stored>
Stored number_at(std::span<const std::byte> bytes, std::size_t i) {
  Stored number;
  std::memcpy(&number, bytes.data() + i * sizeof(Stored), sizeof(Stored));
  return number;
}

// Whether a tensor can have this shape: at most 4 axes, no length or product beyond Index.
bool fits(std::span<const std::uint64_t> shape) {
  std::uint64_t product = 1;
  for (const std::uint64_t length : shape) {
    product *= length;  // the header has checked that this does not overflow 64 bits
    if (length > std::numeric_limits<Index>::max() || product > std::numeric_limits<Index>::max())
      return false;
  }
  return shape.size() <= static_cast<std::size_t>(Shape::max_rank);
}

Shape to_shape(std::span<const std::uint64_t> shape) {
  const auto length = [shape](std::size_t axis) { return static_cast<Index>(shape[axis]); };
  switch (shape.size()) {
    case 0:
      return {1};
    case 1:
      return {length(0)};
    case 2:
      return {length(0), length(1)};
    case 3:
      return {length(0), length(1), length(2)};
    default:
      return {length(0), length(1), length(2), length(3)};
  }
}

template <class Stored>
std::vector<std::int64_t> whole_numbers(std::span<const std::byte> bytes) {
  std::vector<std::int64_t> numbers(bytes.size() / sizeof(Stored));
  for (std::size_t i = 0; i < numbers.size(); ++i)
    numbers[i] = static_cast<std::int64_t>(number_at<Stored>(bytes, i));
  return numbers;
}

}  // namespace

Safetensors::Safetensors(const std::string& path)
    : path_(path), file_(std::make_shared<MappedFile>(path)), header_(file_->text(), path) {}

std::span<const std::byte> Safetensors::bytes(const SafetensorsEntry& entry) const {
  const std::span<const std::byte> data = file_->bytes().subspan(header_.data_begin());
  check(entry.begin <= entry.end && entry.end <= data.size(), "safetensors: tensor \"",
        printable(entry.name), "\" is not of this file");
  return data.subspan(entry.begin, entry.end - entry.begin);
}

Tensor Safetensors::tensor(const SafetensorsEntry& entry) const {
  switch (entry.dtype) {
    case Dtype::F32:
      return converted<float>(entry, [](float x) { return real{x}; });
    case Dtype::F64:
      return converted<double>(entry, [](double x) { return static_cast<real>(x); });
    case Dtype::F16:
      return converted<std::uint16_t>(entry, [](auto x) -> real { return widen_f16(x); });
    case Dtype::BF16:
      return converted<std::uint16_t>(entry, [](auto x) -> real { return widen_bf16(x); });
    default:
      refuse(entry, "expected F32, F64, F16 or BF16");
  }
}

template <class Stored>
Tensor Safetensors::converted(const SafetensorsEntry& entry, real (*convert)(Stored)) const {
  if (!fits(entry.shape)) refuse(entry, "more than 4 axes, or an axis too long");
  const Shape shape = to_shape(entry.shape);
  const std::span<const std::byte> stored = bytes(entry);
  if constexpr (std::is_same_v<Stored, real>) {
    std::byte* const begin = file_->data() + (stored.data() - file_->data());
    if (reinterpret_cast<std::uintptr_t>(begin) % alignof(real) == 0)
      return Tensor(shape, Storage(file_, reinterpret_cast<real*>(begin), shape.size()));
  }
  Tensor result = Tensor::for_overwrite(shape);
  real* const values = result.values().data();
  const auto count = static_cast<std::size_t>(shape.size());
  for (std::size_t i = 0; i < count; ++i) values[i] = convert(number_at<Stored>(stored, i));
  return result;
}

std::vector<std::int64_t> Safetensors::integers(const SafetensorsEntry& entry) const {
  const std::span<const std::byte> stored = bytes(entry);
  switch (entry.dtype) {
    case Dtype::BOOL:
    case Dtype::U8:
      return whole_numbers<std::uint8_t>(stored);
    case Dtype::I8:
      return whole_numbers<std::int8_t>(stored);
    case Dtype::I16:
      return whole_numbers<std::int16_t>(stored);
    case Dtype::U16:
      return whole_numbers<std::uint16_t>(stored);
    case Dtype::I32:
      return whole_numbers<std::int32_t>(stored);
    case Dtype::U32:
      return whole_numbers<std::uint32_t>(stored);
    case Dtype::I64:
    case Dtype::U64:
      break;
    default:
      refuse(entry, "expected whole numbers");
  }
  std::vector<std::int64_t> numbers = whole_numbers<std::int64_t>(stored);
  if (entry.dtype == Dtype::U64)
    for (const std::int64_t number : numbers)
      if (number < 0) refuse(entry, "a value of 2^63 or more");
  return numbers;
}

void Safetensors::give_back(const SafetensorsEntry& entry) const {
  file_->give_back(header_.data_begin() + entry.begin, entry.end - entry.begin);
}

void Safetensors::refuse(const SafetensorsEntry& entry, const char* what) const {
  throw FileError(path_,
                  join("tensor \"", printable(entry.name), "\" is ",
                       describe(entry.dtype, entry.shape), ": ", what),
                  "convert the file");
}

}  // namespace glassbert
