#include "io/wrong_file.h"

#include <array>

namespace glassbert {
namespace {

struct Signature {
  std::string_view first_bytes;
  const char* advice;
};

constexpr std::array<Signature, 13> signatures = {{
    {"version ", "this is a Git LFS pointer: fetch the real file with `git lfs pull`"},
    {"PK\3\4", "this is a PyTorch checkpoint (zip): convert it to safetensors"},
    {"\x80\2", "this is a pickle file, which is never read: convert it to safetensors"},
    {"\x80\3", "this is a pickle file, which is never read: convert it to safetensors"},
    {"\x80\4", "this is a pickle file, which is never read: convert it to safetensors"},
    {"\x80\5", "this is a pickle file, which is never read: convert it to safetensors"},
    {"GGUF", "this is a GGUF file: get the model as safetensors"},
    {"<!DOCTYPE", "this is an HTML page: the download failed, download the file again"},
    {"<!doctype", "this is an HTML page: the download failed, download the file again"},
    {"<html", "this is an HTML page: the download failed, download the file again"},
    {"\x89HDF", "this is an HDF5 file: get the model as safetensors"},
    {"\x1f\x8b", "this is a compressed file: decompress it first"},
    {"{\"", "the length prefix is missing before the header: convert the file again"},
}};

}  // namespace

std::string advice_for_wrong_file(std::string_view file) {
  if (file.empty()) return "the file is empty: download it again";
  for (const Signature& signature : signatures)
    if (file.starts_with(signature.first_bytes)) return signature.advice;
  return "download or convert the file again";
}

}  // namespace glassbert
