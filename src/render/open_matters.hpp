// What is open with a person or an organisation, as the pages about them have it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/width.hpp"
#include "model/contact.hpp"
#include "render/layout.hpp"

namespace nurture::render {

std::vector<Phrase> need_parts(const model::Need& need, base::Date today);
std::vector<Phrase> follow_up_parts(const model::FollowUp& follow_up, base::Date today);
/// What is to come, soonest first; one that is past stays as long as it stands on the agenda.
std::vector<std::string> date_lines(const std::vector<model::Anniversary>& dates,
                                    std::optional<base::Date> last_touch, base::Date today);

/// Those of a list that are open, numbered as in the file: other commands take these numbers.
template <typename Item, typename Parts>
std::string open_ones(const Style& style, std::string_view label, const std::vector<Item>& items,
                      base::Date today, Parts parts) {
  constexpr int number_column = 3;
  std::string out;
  int number = 0;
  for (const Item& item : items) {
    if (++number; !model::open_on(item, today)) continue;
    const std::string head =
        base::pad(out.empty() ? label : "", page_block.label) + std::to_string(number);
    out += labelled_parts(style, Block{page_block.indent, page_block.label + number_column}, head,
                          parts(item, today));
  }
  return out;
}

}  // namespace nurture::render
