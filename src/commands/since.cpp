// --since of those that look back.
#include "commands/since.hpp"

#include "base/date_words.hpp"
#include "base/error.hpp"

namespace nurture::commands {

base::Date read_since(const std::optional<std::string>& typed, base::Date today,
                      base::Date otherwise) {
  if (!typed) return otherwise;
  const auto read = base::read_period(*typed, today, base::Tense::past);
  if (const auto* refusal = std::get_if<base::Refusal>(&read)) {
    throw base::Error(refusal->message, refusal->hint, base::Exit::usage);
  }
  return std::get<base::Period>(read).first;
}

}  // namespace nurture::commands
