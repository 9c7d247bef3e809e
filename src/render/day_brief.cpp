// The agenda, a line a person: for the start of a shell.
#include "base/text.hpp"
#include "render/day_frame.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::render {
namespace {

/// A column of words, of which one as long as an id may be (64) would leave no room to the others.
constexpr int widest_word = 24;

}  // namespace

std::string day_brief(const Day& day, const model::Book& book, const Style& style) {
  std::vector<std::vector<std::string>> rows;
  for (const Line& line : day.lines) {
    const Entry made = entry(line, book, day.agenda.today);
    rows.push_back(
        {base::truncate(made.word, widest_word), made.name, joined(texts(made.reasons), " · ")});
  }
  const std::vector<Column> columns{{"", false, false}, {}, {}};
  std::string out = rows.empty() ? day_empty(day, book) + '\n' : table(columns, rows, style);
  for (const std::string& line : day_footer(day, book.settings)) out += remark(style, line);
  return out;
}

}  // namespace nurture::render
