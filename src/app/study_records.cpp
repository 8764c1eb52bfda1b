#include "app/study_records.h"

#include <chrono>

#include "core/file_error.h"
#include "io/file.h"
#include "shell/interruption.h"
#include "shell/progress.h"

namespace glassbert {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t records_limit = std::size_t{4} << 30;
constexpr double seconds_between = 10;  // of work before the file is written again, and
constexpr double times_longer = 20;     // so many times what the last writing took, at least

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Writes the file when enough time has passed.
class RecordFile {
 public:
  RecordFile(std::string path, const std::vector<StudyRecord>& known) : path_(std::move(path)) {
    for (const StudyRecord& record : known) lines_ += json_of(record) + '\n';
  }

  void add(const StudyRecord& record) {
    lines_ += json_of(record) + '\n';
    if (seconds_since(written_) > std::max(seconds_between, times_longer * cost_)) write();
  }

  void write() {
    const Clock::time_point start = Clock::now();
    write_file(path_, lines_);
    cost_ = seconds_since(start);
    written_ = Clock::now();
  }

 private:
  std::string path_, lines_;
  Clock::time_point written_ = Clock::now();
  double cost_ = 0;
};

}  // namespace

std::vector<StudyRecord> read_records(const std::string& path) {
  std::istringstream file(read_file(path, records_limit));
  std::vector<StudyRecord> records;
  Index number = 0;
  for (std::string line; std::getline(file, line);)
    records.push_back(parse_study_record(line, join(path, ": line ", ++number)));
  if (records.empty()) throw FileError(path, "no records in it", "give what study wrote");
  return records;
}

std::vector<StudyRecord> write_records(const std::string& path, const std::string& what,
                                       std::vector<StudyRecord> known,
                                       std::span<const StudyText> texts,
                                       const std::function<StudyRecord(const StudyText&)>& answer) {
  RecordFile file(path, known);
  const Interruption interruption;
  Progress progress(what, std::ssize(texts));
  progress.advance(std::ssize(known));
  for (const StudyText& text : texts.subspan(known.size())) {
    known.push_back(answer(text));
    file.add(known.back());
    progress.advance();
    if (interruption.is_requested()) file.write();
    interruption.throw_if_requested();
  }
  file.write();
  return known;
}

}  // namespace glassbert
