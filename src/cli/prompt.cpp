// Asking the person at the terminal.
#include "cli/prompt.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/control.hpp"
#include "base/text.hpp"
#include "cli/keys.hpp"

namespace nurture::cli {
namespace {

/// Trimmed, and shown behind its question where it comes from a pipe.
std::optional<std::string> trimmed(Session& session, const std::optional<std::string>& typed) {
  if (!typed) {
    session.out().note("\n");
    return {};
  }
  std::string text(base::trim(*typed));
  if (!session.system().terminal.input_is_terminal()) {
    session.remark(text);
  }
  return text;
}

std::string menu(std::span<const AnswerKey> keys) {
  std::string text;
  for (const AnswerKey& key : keys) text += std::string(key.shown) + "  ";
  return text + "? ";
}

std::string keys_help(std::span<const AnswerKey> keys) {
  std::string text;
  for (const AnswerKey& key : keys) {
    text += "  " + base::pad(key.word, 10) + " " + std::string(key.help) + "\n";
  }
  return text +
         "the first letter is enough; ^C or ^D leaves a question, and nothing of it is written\n";
}

}  // namespace

bool interactive(Session& session) {
  system::Terminal& terminal = session.system().terminal;
  return terminal.input_is_terminal() && terminal.error_is_terminal();
}

std::optional<std::string> ask(Session& session, const std::string& question,
                               const Completer& completer, const std::string& there) {
  session.system().terminal.flush();
  if (by_keys(session)) return edit_line(session, question, completer, there);
  session.out().note(question);
  return session.system().terminal.read_line();
}

std::optional<std::string> ask_key(Session& session, const std::string& question) {
  if (!by_keys(session)) return ask(session, question);
  session.system().terminal.flush();
  return press_key(session, question);
}

bool confirm(Session& session, const std::string& question, bool enter) {
  const auto typed = ask(session, question + (enter ? " [Y/n] " : " [y/N] "));
  if (!typed) return false;
  const std::string answer = base::lower(base::trim(*typed));
  return answer.empty() ? enter : answer == "y" || answer == "yes";
}

std::optional<std::size_t> pick(Session& session, const std::vector<std::string>& choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    text += "  " + std::to_string(i + 1) + "  " + base::printable(choices[i]) + "\n";
  }
  session.out().note(text);
  const std::string typed = ask(session, "which one (number)? ").value_or("");
  const std::string_view answer = base::trim(typed);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(answer.data(), answer.data() + answer.size(), number);
  if (error != std::errc() || end != answer.data() + answer.size()) return {};
  if (number < 1 || number > choices.size()) return {};
  return number - 1;
}

std::optional<std::string> answer(Session& session, const std::string& question,
                                  const Completer& completer, const std::string& there) {
  return trimmed(session, ask(session, base::printable(question), completer, there));
}

std::optional<std::size_t> choose_key(Session& session, std::span<const AnswerKey> keys,
                                      std::optional<std::size_t> enter) {
  const std::string text = base::printable(menu(keys));
  while (const auto typed = trimmed(session, ask_key(session, text))) {
    const std::string word = base::lower(*typed);
    if (word.empty() && enter) return enter;
    if (word.empty()) continue;
    const auto found = std::find_if(
        keys.begin(), keys.end(), [&](const AnswerKey& key) { return key.word.starts_with(word); });
    if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
    session.out().note(keys_help(keys));
  }
  return {};
}

bool ask_until(Session& session, const std::string& question,
               const std::function<void(const std::string&)>& read, const Completer& completer,
               const std::string& there) {
  while (const std::optional<std::string> typed = answer(session, question, completer, there)) {
    try {
      require_plain(*typed, "the answer");
      read(*typed);
      return true;
    } catch (const base::Error& error) {
      complain(session, error);
    }
  }
  return false;
}

Completer completing(std::vector<std::string> words) {
  return [words = std::move(words)](const std::string& typed) {
    std::vector<std::string> found;
    std::copy_if(words.begin(), words.end(), std::back_inserter(found),
                 [&](const std::string& word) { return word.starts_with(base::lower(typed)); });
    return found;
  };
}

std::vector<std::string> days_ahead(const std::string& typed) {
  const std::size_t digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
  if (digits == 0) {
    return completing({"tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
                       "next week", "next month", "in 2 weeks"})(typed);
  }
  const std::string number = typed.substr(0, digits) + " ";
  const std::string unit(base::trim(typed.substr(digits)));
  return completing({number + "days", number + "weeks", number + "months"})(number + unit);
}

void require_plain(const std::string& text, const std::string& what) {
  if (!base::valid_utf8(text)) throw base::usage(what + " is not UTF-8");
  if (const auto control = base::control_character(text)) {
    throw base::usage(what + " has a control character (" + *control + ")", "leave it out");
  }
}

void complain(Session& session, const base::Error& error) {
  session.out().note(base::printable(error.what(), true) + "\n");
  if (!error.hint().empty()) session.out().note(render::Paint::yellow, "hint:", error.hint());
}

}  // namespace nurture::cli
