// Asking the person at the terminal.
#include "cli/prompt.hpp"

#include <charconv>

#include "base/text.hpp"
#include "cli/keys.hpp"

namespace nurture::cli {

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

std::optional<std::size_t> pick(Session& session, const std::string& question,
                                const std::vector<std::string>& choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    text += "  " + std::to_string(i + 1) + "  " + base::printable(choices[i]) + "\n";
  }
  session.out().note(text);
  const std::string typed = ask(session, question + " ").value_or("");
  const std::string_view answer = base::trim(typed);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(answer.data(), answer.data() + answer.size(), number);
  if (error != std::errc() || end != answer.data() + answer.size()) return {};
  if (number < 1 || number > choices.size()) return {};
  return number - 1;
}

}  // namespace nurture::cli
