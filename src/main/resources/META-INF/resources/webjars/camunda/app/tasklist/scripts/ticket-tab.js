// The tab "Ticket" beside a task's form: our own page in a frame, so that a customer's words stay outside of Tasklist.
export default {
  id: 'supportflow-ticket',
  pluginPoint: 'tasklist.task.detail',
  priority: 1000,
  properties: { label: /^zh/.test(navigator.language) ? '工单' : 'Ticket' },
  render: function (node, task) {
    var frame = document.createElement('iframe');
    frame.title = this.properties.label;
    frame.className = 'sf-ticket';
    frame.src = '/desk/tasks/' + encodeURIComponent(task.taskId) + '/ticket';
    node.appendChild(frame);
  },
  unmount: function () {}
};
