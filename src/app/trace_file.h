#pragma once

#include <string>
#include <vector>

#include "bert/bert.h"
#include "bert/names.h"

namespace glassbert {

// Everything a run of one sequence computed, under the names of the command line's contract.
class TraceFile {
 public:
  TraceFile(const Trace& trace, const Config& config);

  // The objective's value and its derivatives; those of parameters under the names in the
  // checkpoint's file, where there are any.
  void add_gradient(double objective, Gradient gradient, const Spelling& spelling);

  void write(const std::string& path) const;

 private:
  struct Named {
    std::string name;
    Tensor tensor;
  };

  // An empty tensor, of an output that the model lacks, is left out.
  void add(const std::string& name, Tensor tensor);
  void add(const char* name, Index layer, Tensor tensor);
  void add_row(const char* name, const Tensor& tensor);  // the one row of a (1,K) output, as (K)

  std::vector<Index> ids_, types_, mask_;
  std::vector<Named> tensors_;
};

}  // namespace glassbert
