// A patch is (git-diff(1), "GENERATING PATCH TEXT WITH -P")
//
//   diff --git a/OLD b/NEW
//   new file mode …, rename from OLD, rename to NEW, index …      any of these
//   --- a/OLD       or /dev/null; a tab behind a name with blanks, C's quotes round a strange one
//   +++ b/NEW
//   @@ -FIRST[,COUNT] +FIRST[,COUNT] @@                           a hunk: without context just its
//   -line                                                         old lines, and its new ones
//   +line
//   \ No newline at end of file
#include "git/patch.hpp"

#include <charconv>

namespace nurture::git {
namespace {

std::string_view peek(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = peek(text);
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

char unescaped(char letter) {
  constexpr std::string_view letters = "abtnvfr", meant = "\a\b\t\n\v\f\r";
  const auto place = letters.find(letter);
  return place == std::string_view::npos ? letter : meant[place];
}

/// "a/my file\t" or "\"a/tab\\tin \\303\\251\"" without what git puts round it.
std::string file_name(std::string_view text) {
  if (text.ends_with('\t')) text.remove_suffix(1);
  if (!text.starts_with('"')) return std::string(text);
  std::string name;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != '\\') {
      name += text[i];
      continue;
    }
    int byte = 0;
    const char* from = text.data() + ++i;
    if (std::from_chars(from, from + 3, byte, 8).ptr == from + 3) {
      name += static_cast<char>(byte);
      i += 2;
    } else {
      name += unescaped(text[i]);
    }
  }
  return name;
}

std::string below_prefix(std::string_view text) {
  return file_name(text).substr(2);  // a/ or b/
}

struct Lines {
  std::size_t first = 0, count = 1;
};

/// "12,3" or "12"; `text` begins with it.
Lines lines(std::string_view text) {
  Lines read;
  const char* end = text.data() + text.size();
  const auto [behind, error] = std::from_chars(text.data(), end, read.first);
  if (behind != end && *behind == ',') std::from_chars(behind + 1, end, read.count);
  // Of no lines git names the one before them.
  if (read.count > 0 && read.first > 0) --read.first;
  return read;
}

Hunk take_hunk(std::string_view& text) {
  const std::string_view head = take_line(text);  // "@@ -1,2 +3,4 @@ …"
  const auto plus = head.find('+');
  const Lines old_lines = lines(head.substr(4));
  const Lines new_lines = lines(head.substr(std::min(head.size(), plus + 1)));
  for (std::size_t left = old_lines.count + new_lines.count; left > 0 && !text.empty(); --left) {
    take_line(text);
    if (text.starts_with('\\')) take_line(text);
  }
  return {old_lines.first, old_lines.count, new_lines.count};
}

FileChange take_file(std::string_view& text) {
  FileChange change;
  take_line(text);
  while (!text.empty() && !text.starts_with("diff --git ")) {
    if (text.starts_with("@@ ")) {
      change.hunks.push_back(take_hunk(text));
      continue;
    }
    const std::string_view line = peek(text);
    const auto behind = [&](std::string_view word) { return line.substr(word.size()); };
    if (line.starts_with("rename from ")) {
      change.source = file_name(behind("rename from "));
    } else if (line.starts_with("rename to ")) {
      change.path = file_name(behind("rename to "));
    } else if (line == "--- /dev/null") {
      change.added = true;
    } else if (line.starts_with("--- ")) {
      change.path = below_prefix(behind("--- "));
    } else if (line == "+++ /dev/null") {
      change.removed = true;
    } else if (line.starts_with("+++ ")) {
      change.path = below_prefix(behind("+++ "));
    } else if (!line.starts_with("index ") && line.find(" mode ") == std::string_view::npos &&
               !line.starts_with("similarity ")) {
      break;
    }
    take_line(text);
  }
  return change;
}

}  // namespace

std::vector<FileChange> take_patch(std::string_view& text) {
  std::vector<FileChange> changes;
  while (text.starts_with("diff --git ")) {
    FileChange change = take_file(text);
    if (!change.path.empty()) changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace nurture::git
