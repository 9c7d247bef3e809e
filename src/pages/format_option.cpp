// --format of due, agenda and list.
#include "pages/format_option.hpp"

#include <variant>

#include "base/error.hpp"

namespace nurture::pages {

render::Format read_format(const std::string& text) {
  auto read = render::read_format(text);
  if (const auto* refusal = std::get_if<render::FormatRefusal>(&read)) {
    throw base::Error(refusal->message, refusal->hint, base::Exit::usage);
  }
  return std::get<render::Format>(std::move(read));
}

}  // namespace nurture::pages
