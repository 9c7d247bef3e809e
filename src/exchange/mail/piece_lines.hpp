// A text that comes in pieces, line by line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace nurture::exchange {

/// Lines end in LF, CR LF, or, in a text whose first line ends so, in CR alone. Of a line longer
/// than `longest` the rest is dropped, so that memory is bounded.
class PieceLines {
 public:
  static constexpr std::size_t longest = std::size_t{64} << 10;

  /// Calls take(line, at) for each line that ended, without its end; `at`: where it began. What it
  /// is given is gone afterwards. False once `take` gave false: no more is to be fed.
  template <typename Take>
  bool feed(std::string_view piece, Take take) {
    if (end_ == undecided) {
      if (front_.empty() && decide(piece)) return split(piece, take);
      front_ += piece;
      return !decide(front_) || split(std::exchange(front_, {}), take);
    }
    return split(piece, take);
  }
  /// The last line, where nothing ended it.
  template <typename Take>
  void finish(Take take) {
    if (end_ == undecided) {
      end_ = front_.ends_with('\r') ? '\r' : '\n';
      if (!split(std::exchange(front_, {}), take)) return;
    }
    if (partial_length_ > 0) take(without_end(partial_), at_);
    at_ += partial_length_;
    partial_length_ = 0;
    partial_.clear();
  }
  std::size_t at() const { return at_; }  ///< how much was handed on
  /// How much came of a line that hasn't ended.
  std::size_t waiting() const { return partial_length_ + front_.size(); }

 private:
  static constexpr char undecided = '\0';

  /// What ends the first line ends them all; a CR at the end of what is there may be half of it.
  bool decide(std::string_view text) {
    const std::size_t first = text.find_first_of("\r\n", looked_at_);
    looked_at_ = std::min(first, text.size());
    const bool ends = first != text.npos, returns = ends && text[first] == '\r';
    if (returns && first + 1 == text.size()) return false;
    if (!ends && text.size() < longest) return false;
    const bool alone = returns && text[first + 1] != '\n';
    end_ = alone ? '\r' : '\n';
    return true;
  }

  template <typename Take>
  bool split(std::string_view piece, Take take) {
    while (!piece.empty()) {
      const std::size_t end = piece.find(end_);
      if (end == std::string_view::npos) {
        keep(piece);
        return true;
      }
      const std::size_t length = partial_length_ + end + 1;
      bool goes_on = true;
      if (partial_length_ == 0) {
        goes_on = take(without_end(piece.substr(0, end)).substr(0, longest), at_);
      } else {
        keep(piece.substr(0, end));
        goes_on = take(without_end(partial_), at_);
        partial_.clear();
        partial_length_ = 0;
      }
      at_ += length;
      piece.remove_prefix(end + 1);
      if (!goes_on) return false;
    }
    return true;
  }
  void keep(std::string_view more) {
    if (partial_.size() < longest) partial_ += more.substr(0, longest - partial_.size());
    partial_length_ += more.size();
  }
  static std::string_view without_end(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  std::string partial_, front_;
  std::size_t partial_length_ = 0, at_ = 0, looked_at_ = 0;
  char end_ = undecided;
};

}  // namespace nurture::exchange
