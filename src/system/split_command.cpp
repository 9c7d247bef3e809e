// "vim -u NONE" as words, quoted as in a shell (POSIX 2.2), nothing expanded.
#include "system/process.hpp"

namespace nurture::system {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// What a backslash keeps from meaning something; between "…" it is itself before any other
// character.
bool escapes(char quote, char next) {
  if (quote == '"') return next == '"' || next == '\\' || next == '$' || next == '`';
  return quote != '\'';
}

}  // namespace

std::vector<std::string> split_command(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  bool started = false;  // '' is a word, too
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() && escapes(quote, text[i + 1])) {
      word += text[++i];
      started = true;
    } else if (quote != '\0' ? c == quote : c == '\'' || c == '"') {
      quote = quote != '\0' ? '\0' : c;
      started = true;
    } else if (quote == '\0' && is_space(c)) {
      if (started) words.push_back(std::move(word));
      word.clear();
      started = false;
    } else {
      word += c;
      started = true;
    }
  }
  if (started) words.push_back(std::move(word));
  return words;
}

}  // namespace nurture::system
