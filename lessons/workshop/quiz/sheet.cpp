#include "sheet.h"

#include "core/check.h"
#include "page.h"

namespace glassbert::quiz {

Sheet make_sheet(const Setting& setting) {
  Models models(setting.models);
  const Where where;
  const std::string seed = join("Seed ", setting.seed, ".");
  Sheet sheet{"# Does attention explain? Questions\n\n" + seed +
                  " The answers are on a sheet of their own.\n",
              "# Does attention explain? The key\n\n" + seed + "\n"};
  int number = 0;
  for (const Part& part : setting.parts) {
    sheet.questions += "\n## " + part.title + "\n";
    sheet.key += "\n## " + part.title + "\n";
    for (const Entry& entry : part.entries) {
      const std::string heading = join("\n### ", ++number, ". ", entry.id, "\n\n");
      try {
        const Question question = make_question(part, entry, setting.seed, models);
        sheet.questions += heading + "```text\n" + question_text(question, "") + "```\n\n" +
                           "Answer (" + wanted(question) + "): ______________\n";
        sheet.key += heading + "```text\n" + explanation_text(question, where) + "```\n";
      } catch (const Skipped& why) {
        sheet.questions += heading + "Left out: " + why.what() + ".\n";
        sheet.key += heading + "Left out.\n";
      }
    }
  }
  return sheet;
}

std::filesystem::path key_path(const std::filesystem::path& sheet) {
  std::filesystem::path key = sheet;
  key.replace_filename(sheet.stem().string() + "-key" + sheet.extension().string());
  return key;
}

}  // namespace glassbert::quiz
