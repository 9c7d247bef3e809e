// Questions to a person who is there.
#include "commands/questions.hpp"

#include "base/text.hpp"
#include "cli/prompt.hpp"
#include "commands/changes.hpp"

namespace nurture::commands {

std::optional<std::string> answer(cli::Session& session, const std::string& question) {
  const std::optional<std::string> typed = cli::ask(session, base::printable(question));
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

bool ask_until(cli::Session& session, const std::string& question,
               const std::function<void(const std::string&)>& take) {
  while (const std::optional<std::string> typed = answer(session, question)) {
    try {
      if (!base::valid_utf8(*typed)) throw usage("the answer is not UTF-8");
      take(*typed);
      return true;
    } catch (const base::Error& error) {
      complain(session, error);
    }
  }
  return false;
}

void complain(cli::Session& session, const base::Error& error) {
  session.out().note(base::printable(error.what(), true) + "\n");
  if (!error.hint().empty()) session.out().note(render::Paint::yellow, "hint:", error.hint());
}

}  // namespace nurture::commands
