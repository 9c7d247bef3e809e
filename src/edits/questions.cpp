// Questions to a person who is there.
#include "edits/questions.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "cli/prompt.hpp"

namespace nurture::edits {

namespace {

/// Trimmed, and shown behind its question where it comes from a pipe.
std::optional<std::string> taken(cli::Session& session, const std::optional<std::string>& typed) {
  if (!typed) {
    session.out().note("\n");
    return {};
  }
  std::string text(base::trim(*typed));
  if (!session.system().terminal.input_is_terminal()) {
    session.out().note(base::printable(text) + "\n");
  }
  return text;
}

std::string menu(const std::string& question, std::span<const Key> keys) {
  std::string text = question;
  for (const Key& key : keys) text += std::string(key.shown) + "  ";
  return text + "? ";
}

std::string help(std::span<const Key> keys) {
  std::string text;
  for (const Key& key : keys) {
    text += "  " + base::pad(key.word, 10) + " " + std::string(key.help) + "\n";
  }
  return text +
         "the first letter is enough; ^C or ^D leaves a question, and nothing of it is written\n";
}

}  // namespace

std::optional<std::string> answer(cli::Session& session, const std::string& question,
                                  const cli::Completer& completer, const std::string& there) {
  return taken(session, cli::ask(session, base::printable(question), completer, there));
}

std::optional<std::size_t> choose_key(cli::Session& session, const std::string& question,
                                      std::span<const Key> keys, std::optional<std::size_t> enter) {
  const std::string text = base::printable(menu(question, keys));
  while (const auto typed = taken(session, cli::ask_key(session, text))) {
    const std::string word = base::lower(*typed);
    if (word.empty() && enter) return enter;
    if (word.empty()) continue;
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const Key& key) { return key.word.starts_with(word); });
    if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
    session.out().note(help(keys));
  }
  return {};
}

bool ask_until(cli::Session& session, const std::string& question,
               const std::function<void(const std::string&)>& take, const cli::Completer& completer,
               const std::string& there) {
  while (const std::optional<std::string> typed = answer(session, question, completer, there)) {
    try {
      require_plain(*typed, "the answer");
      take(*typed);
      return true;
    } catch (const base::Error& error) {
      complain(session, error);
    }
  }
  return false;
}

cli::Completer one_of(std::vector<std::string> words) {
  return [words = std::move(words)](const std::string& typed) {
    std::vector<std::string> found;
    std::copy_if(words.begin(), words.end(), std::back_inserter(found),
                 [&](const std::string& word) { return word.starts_with(base::lower(typed)); });
    return found;
  };
}

std::vector<std::string> days_ahead(const std::string& typed) {
  if (!typed.empty() && typed.find_first_not_of("0123456789 ") == std::string::npos &&
      !base::blank(typed)) {
    const std::string number(base::trim(typed));
    return {number + " days", number + " weeks", number + " months"};
  }
  const std::size_t digits = typed.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && typed[digits] == ' ') {
    const std::string front = typed.substr(0, digits + 1);
    return one_of({front + "days", front + "weeks", front + "months"})(typed);
  }
  return one_of({"tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "next week",
                 "next month", "in 2 weeks"})(typed);
}

void require_plain(const std::string& text, const std::string& what) {
  if (!base::valid_utf8(text)) throw base::usage(what + " is not UTF-8");
  if (const auto control = base::control_character(text)) {
    throw base::usage(what + " has a control character (" + *control + ")", "leave it out");
  }
}

void complain(cli::Session& session, const base::Error& error) {
  session.out().note(base::printable(error.what(), true) + "\n");
  if (!error.hint().empty()) session.out().note(render::Paint::yellow, "hint:", error.hint());
}

}  // namespace nurture::edits
