// nurture completion: a shell's completion, and the words that it asks for.
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "pages/completion_scripts.hpp"
#include "pages/completion_words.hpp"

namespace nurture::commands {
namespace {

struct CompletionOptions {
  std::string shell;
  std::vector<std::string> words;
  bool ask = false, about = false;
};

const char* script(const std::string& shell) {
  if (shell == "bash") return pages::bash_completion;
  if (shell == "zsh") return pages::zsh_completion;
  if (shell == "fish") return pages::fish_completion;
  const std::string near = base::did_you_mean(shell, {"bash", "zsh", "fish"});
  throw base::usage("there is no completion for '" + shell + "'",
                    near.empty() ? "one of bash, zsh, fish" : near);
}

base::Exit answer(const CompletionOptions& options, cli::Session& session) {
  std::vector<std::string> line = options.words;
  line.insert(line.begin(), options.shell);
  const cli::Expected expected = cli::expected(all(), std::move(line));
  if (expected.store) session.use_store(*expected.store);
  std::string text;
  for (const cli::Choice& choice : pages::completions(session, expected)) {
    text += choice.word;
    if (options.about && !choice.about.empty()) text += "\t" + choice.about;
    text += "\n";
  }
  session.out().print(text);
  return base::Exit::done;
}

base::Exit run_completion(const CompletionOptions& options, cli::Session& session) {
  if (options.ask) return answer(options, session);
  if (!options.words.empty()) throw base::usage("'completion' takes one word, the shell");
  session.out().print(script(options.shell));
  return base::Exit::done;
}

}  // namespace

cli::Action completion(cli::Args& args) {
  auto options = std::make_shared<CompletionOptions>();
  args.word("SHELL", options->shell, "bash, zsh or fish");
  args.words("WORD", options->words, "with --words: the rest of the unfinished line");
  args.flag("--words", options->ask,
            "what may stand for the last of these words: what the script asks");
  args.flag("--about", options->about, "with --words: after a tab, what each of them is");
  args.epilogue(
      "source <(nurture completion bash)                    # in ~/.bashrc\n"
      "source <(nurture completion zsh)                     # in ~/.zshrc, after compinit\n"
      "nurture completion fish > ~/.config/fish/completions/nurture.fish\n"
      "nurture completion --words -- log a");
  return [options](cli::Session& session) { return run_completion(*options, session); };
}

}  // namespace nurture::commands
