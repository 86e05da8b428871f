(function () {
  'use strict';
  var form = document.getElementById('filter');
  var rows = Array.prototype.slice.call(document.querySelectorAll('section.topic tbody tr'));

  function read() {
    var wanted = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (field.name && field.value) { wanted[field.name] = field.value; }
    });
    return wanted;
  }

  function apply() {
    var wanted = read();
    var words = (wanted.text || '').toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase();
      var match = ['outcome', 'level', 'operation'].every(function (name) {
        return !wanted[name] || row.dataset[name] === wanted[name];
      }) && words.every(function (word) { return text.indexOf(word) >= 0; });
      row.hidden = !match;
      if (match) { shown++; }
    });
    document.querySelectorAll('section.topic').forEach(function (topic) {
      topic.hidden = !topic.querySelector('tbody tr:not([hidden])');
    });
    document.getElementById('shown').textContent = shown + ' of ' + rows.length;
    return wanted;
  }

  function keep() {
    var hash = new URLSearchParams(apply()).toString();
    history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  }

  function follow() {
    var hash = location.hash.slice(1);
    if (form && hash.indexOf('=') > 0) {
      var kept = new URLSearchParams(hash);
      Array.prototype.forEach.call(form.elements, function (field) {
        if (field.name) { field.value = kept.get(field.name) || ''; }
      });
      form.scrollIntoView();
    } else if (hash) {
      var found = document.getElementById(hash);
      for (var node = found; node; node = node.parentElement) {
        if (node.tagName === 'DETAILS') { node.open = true; }
      }
      if (found) { found.scrollIntoView(); }
    }
    if (form) { apply(); }
  }

  if (form) {
    form.hidden = false;
    form.addEventListener('input', keep);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reset', function () { setTimeout(keep); });
  }
  window.addEventListener('hashchange', follow);
  follow();

  document.querySelectorAll('details.exchange').forEach(function (exchange) {
    exchange.addEventListener('toggle', function () {
      exchange.querySelectorAll('pre').forEach(function (block) {
        var mark = block.querySelector('mark');
        if (mark) { block.scrollTop = mark.offsetTop - block.offsetTop - block.clientHeight / 3; }
      });
    });
  });

  document.querySelectorAll('button.copy').forEach(function (button) {
    var label = button.firstChild;
    var copy = label.data;
    var code = button.parentElement.querySelector('code');
    button.hidden = false;
    button.addEventListener('click', function () {
      function done(word) {
        label.data = word;
        setTimeout(function () { label.data = copy; }, 1600);
      }
      function select() {
        button.parentElement.querySelector('details').open = true;
        getSelection().selectAllChildren(code);
        done(document.execCommand('copy') ? 'Copied' : 'Selected');
      }
      if (navigator.clipboard) {
        navigator.clipboard.writeText(code.textContent).then(function () { done('Copied'); }, select);
      } else {
        select();
      }
    });
  });

  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (one) { one.open = false; });
  });
})();
